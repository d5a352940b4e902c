import { defineRule } from '../../define';
import { isNoValue, isPlaceholder } from '../../placeholders';
import { shannon, wordLikeness } from '../../randomness';
import { base62, mapped, sample } from '../../samples';

const revoke = 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html';

function decodesToLogin(text: string): 'valid' | 'invalid' {
  const login = Buffer.from(text, 'base64').toString('latin1');
  if (!/^[\x20-\x7e]+$/.test(login) || !login.includes(':', 1)) return 'invalid';
  const password = login.slice(login.indexOf(':', 1) + 1);
  return password.length < 3 || isNoValue(password) ? 'invalid' : 'valid';
}

export const http = [
  defineRule({
    id: 'http-basic-authorization',
    title: 'HTTP basic credentials',
    grants: 'Logs in as the user to the server that the request goes to.',
    severity: 'error',
    keywords: ['basic '],
    pattern: /(?<![\w-])Basic {1,2}(?<secret>[A-Za-z0-9+/]{10,400}={0,2})(?![A-Za-z0-9+/=])/i,
    precedence: -6,
    verify: decodesToLogin,
    revoke,
    suggest: { path: 'app', field: 'basic_authorization', env: 'BASIC_AUTHORIZATION' },
    examples: {
      positive: [
        sample(
          "headers: { Authorization: 'Basic ",
          mapped(sample('deploy:', base62(14)), (x) => Buffer.from(x).toString('base64')),
          "' }",
        ),
      ],
      negative: [
        sample(
          'Authorization: Basic ',
          mapped(sample('user:password'), (x) => Buffer.from(x).toString('base64')),
        ),
        sample('basic understanding'),
        sample('Authorization: Basic ', base62(24)),
      ],
    },
  }),
  defineRule({
    id: 'http-bearer-token',
    title: 'HTTP bearer token',
    grants: 'Whatever the service that issued it lets its holder do.',
    severity: 'error',
    keywords: ['bearer '],
    pattern: /(?<![\w-])Bearer {1,2}(?<secret>[\w.~+/-]{20,500}={0,2})(?![\w.~+/=(-])/i,
    precedence: -15,
    judge: ({ secret }) => {
      if (isPlaceholder(secret) || !/\d/.test(secret) || wordLikeness(secret) > 0.5) return undefined;
      return shannon(secret) >= 3.2 ? 'medium' : undefined;
    },
    revoke,
    suggest: { path: 'app', field: 'token', env: 'TOKEN' },
    examples: {
      positive: [
        sample('Authorization: Bearer ', base62(32)),
        sample("'Authorization': 'Bearer ", base62(40), "'"),
      ],
      negative: [
        sample('Authorization: Bearer ${token}'),
        sample('Bearer your-access-token-goes-here-1'),
        sample('bearer authentication-with-long-name'),
      ],
    },
  }),
];
