import { defineRule } from '../define';
import { base64url, sample } from '../samples';
import { oddness } from './likelihood';
import { genericRule } from './assignments';

export const jwk = defineRule({
  ...genericRule,
  id: 'jwk-private-key',
  title: 'Private part of a JSON Web Key',
  grants: 'Signs or decrypts as the owner of the key.',
  severity: 'error',
  keywords: ['"d"', '"d\\', '"k"', '"k\\'],
  pattern: /\\?"[dk]\\?"[ \t]{0,8}:[ \t]{0,8}\\?"(?<secret>[\w-]{42,700})(?=\\?")/,
  maxLength: 800,
  precedence: -8,
  judge: ({ secret }) => (oddness(secret) > 0.5 * secret.length ? 'medium' : undefined),
  suggest: { path: 'app', field: 'jwk', env: 'JWK' },
  examples: {
    positive: [
      sample('{"kty":"EC","crv":"P-256","d":"', base64url(43), '"}'),
      sample('  "d": "', base64url(86), '",'),
    ],
    negative: [sample('{"d":"', base64url(20), '"}'), sample('{"d":"M12 3.4L5 6"}')],
  },
});
