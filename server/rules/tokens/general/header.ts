import { defineRule } from '../../define';
import { isNoValue } from '../../placeholders';
import { shannon, wordLikeness } from '../../randomness';
import { base62, hex, sample } from '../../samples';

/** Headers that carry a credential: `Authorization`, `X-Api-Key`, `Private-Token`, `X-Octopus-ApiKey`, `apikey`. */
const names = String.raw`(?:[\w-]{0,32}(?:api-?key|access-?key|auth-?key|token|secret|password)|(?:proxy-)?authorization)`;

export const header = [
  defineRule({
    id: 'http-header-credential',
    title: 'Credential in a header on a command line',
    grants: 'Whatever the service that issued it lets its holder do.',
    severity: 'error',
    keywords: ['-h "', "-h '", '-h"', "-h'", '--header'],
    pattern: new RegExp(
      String.raw`(?:-H|--header)[ \t=]{0,3}\\?["']?[ \t]{0,2}${names}:[ \t]{0,4}(?:(?:Token|ApiKey|Key|Bearer|OAuth|Session|GoogleLogin)[ \t]{1,2})?(?:(?:token|auth)=)?(?<secret>[\w.~+/:@!=-]{10,500})(?![\w.~+/:@!=$<{(-])`,
      'i',
    ),
    precedence: -14,
    judge: ({ secret }) => {
      if (isNoValue(secret) || !/\d/.test(secret) || wordLikeness(secret) > 0.5) return undefined;
      return shannon(secret) >= 2.8 ? 'medium' : undefined;
    },
    revoke: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    suggest: { path: 'app', field: 'token', env: 'TOKEN' },
    examples: {
      positive: [
        sample('curl -H "X-Api-Key: ', base62(24), '" https://acme.test/items'),
        sample(
          "curl --header 'Authorization: ",
          hex(8),
          '-',
          hex(4),
          '-4',
          hex(3),
          '-a',
          hex(3),
          '-',
          hex(12),
          "'",
        ),
        sample('  -H "X-Acme-Token: ', base62(20), '" \\'),
        sample("http --header 'Authorization: Token ", hex(40), "'"),
      ],
      negative: [
        sample('curl -H "X-Api-Key: $API_KEY"'),
        sample('curl -H "X-Api-Key: ${KEY}', base62(12), '"'),
        sample('curl -H "Authorization: Token your-token-goes-here-1"'),
        sample('curl -H "Content-Type: ', base62(24), '"'),
        sample('curl -H "X-Api-Key: <', base62(24), '>"'),
      ],
    },
  }),
];
