import { defineRule } from '../define';
import { mayHoldSecret } from './precheck';
import { base62, hex, sample } from '../samples';
import { genericRule, judgeAssignment } from './assignments';
import { reviewAssignment } from './review';
import { assigned } from './syntax';

export const genericSecret = defineRule({
  ...genericRule,
  id: 'generic-secret',
  title: 'Hardcoded secret',
  grants: 'Whatever the service that issued it lets its holder do.',
  keywords: ['secret', 'token', 'key', 'credential', 'auth', 'bearer', 'pepper', 'salt'],
  pattern: assigned(
    'secret|token|key(?!word|board)|credential|auth(?!or(?!iz))|bearer|pepper(?!mint|oni)|salt(?![a-z])',
  ),
  precheck: mayHoldSecret,
  precedence: -21,
  judge: judgeAssignment,
  review: reviewAssignment,
  suggest: { path: 'app', field: 'secret', env: 'SECRET' },
  examples: {
    positive: [
      sample('SECRET_KEY = "', base62(40), '"'),
      sample('api_key: ', base62(32)),
      sample('  "clientSecret": "', base62(24), '",'),
      sample("const token: string = '", hex(40), "';"),
      sample('acme.api-key=', hex(32)),
      sample("SECRET_KEY = 'django-insecure-", base62(10), '$a(', base62(20), '&^', base62(10), "'"),
      sample("headers: { 'Authorization': 'Token ", base62(24), "' }"),
    ],
    negative: [
      sample('token = "your-token-goes-here-1234"'),
      sample('secretName: "database-credentials-v2"'),
      sample('token_url = "', base62(24), '"'),
      sample('apiKey: process.env.API_KEY_2024_PRODUCTION'),
      sample('const tokenCount = 123456789012345678'),
      sample('secret = "ref+vault://secret/app/x1#/y2"'),
      sample('token: "auth.errors.tokenExpired2"'),
      sample('accessKey = "/etc/keys/server1.pem"'),
      sample('public_token_key = "', base62(24), '"'),
    ],
  },
});
