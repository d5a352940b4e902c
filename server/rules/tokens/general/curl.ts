import { defineRule } from '../../define';
import { isNoValue } from '../../placeholders';
import { characterClasses, shannon } from '../../randomness';
import { base62, sample } from '../../samples';

export const curl = [
  defineRule({
    id: 'curl-login',
    title: 'Login of a curl command',
    grants: 'Logs in as the user to the server that the command talks to.',
    severity: 'error',
    keywords: ['curl '],
    // The password, or before a colon that nothing follows a key in the user's place; quotes can be around each part.
    pattern:
      /curl [^\r\n|;]{0,160}?(?<=\s)(?:-[A-Za-z]{0,6}u|--user)[ =]?["']?(?:(?<secretKey>[\w.-]{16,200})["']?:(?=["']?(?:\s|$))|(?<user>[^\s:"'$/]{1,64})["']?:["']?(?<secret>[^\s"'`$<{*:/][^\s"'`<>]{3,127}))/,
    precedence: -13,
    judge: ({ secret, groups }) => {
      if (isNoValue(secret) || secret === groups['user'] || secret.startsWith('//')) return undefined;
      return characterClasses(secret) >= 2 && shannon(secret) >= 2.5 ? 'medium' : 'low';
    },
    revoke: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    suggest: { path: 'app', field: 'password', env: 'PASSWORD' },
    examples: {
      positive: [
        sample('curl -s -u "bob":"', base62(16), '" https://acme.io'),
        sample('curl -ubob:', base62(16), ' https://acme.io'),
        sample('curl -sSu bob:', base62(16), ' https://acme.io'),
        sample('curl https://acme.io -u ', base62(32), ':'),
      ],
      negative: [
        sample('curl -u "${USER}:${PASSWORD}" https://acme.io'),
        sample('curl -u user:password https://acme.io'),
        sample('curl -u bob https://acme.io:8443/', base62(16)),
        sample('curl -o out -L https://acme.io/menu:', base62(16)),
      ],
    },
  }),
];
