import { defineRule } from '../../define';
import { base62, base64, base64url, digits, hex, mapped, sample } from '../../samples';

/** A PEM body as it stands in a JSON string. */
const escapedPem = mapped(base64(1218), (body) => {
  const lines = `MIIE${body.slice(4)}`.match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PRIVATE ', 'KEY-----\\n', lines.join('\\n'), '\\n-----END PRIVATE KEY-----\\n'].join(
    '',
  );
});

export const google = [
  defineRule({
    id: 'google-api-key',
    title: 'Google API key',
    grants: 'Calls the Google APIs it is enabled for (Maps, Gemini, Firebase) at the expense of the project.',
    severity: 'error',
    keywords: ['aiza'],
    pattern: /(?<![\w-])AIza[\w-]{35}(?![\w-])/,
    minEntropy: 3.5,
    revoke: 'https://console.cloud.google.com/apis/credentials',
    suggest: { path: 'google', field: 'api_key', env: 'GOOGLE_API_KEY' },
    examples: {
      positive: [sample('AIza', base62(35))],
      negative: [
        sample('AIza', base62(34)),
        sample('AIza', base62(36)),
        sample('AIza', 'Sy'.repeat(17), 'S'),
      ],
    },
  }),
  defineRule({
    id: 'google-service-account-key',
    title: 'Google Cloud service account key',
    grants: 'Acts as the service account, with all its roles, until the key is deleted.',
    severity: 'error',
    keywords: ['private_key_id'],
    pattern:
      /private_key_id\\{0,3}"\s{0,8}:\s{0,8}\\{0,3}"[0-9a-f]{40}\\{0,3}"\s{0,8},\s{0,64}\\{0,3}"private_key\\{0,3}"\s{0,8}:\s{0,8}\\{0,3}"(?<secret>-----BEGIN PRIVATE KEY-----(?:\\{1,4}n|[A-Za-z0-9+/=]){800,3600}-----END PRIVATE KEY-----(?:\\{1,4}n)?)(?=\\{0,3}")/,
    multiline: true,
    maxLength: 4200,
    precedence: 2,
    wholeLiteral: true,
    revoke: 'https://console.cloud.google.com/iam-admin/serviceaccounts',
    suggest: { path: 'google', field: 'private_key', env: 'GOOGLE_PRIVATE_KEY' },
    examples: {
      positive: [
        sample(
          '{\n  "type": "service_account",\n  "private_key_id": "',
          hex(40),
          '",\n  "private_key": "',
          escapedPem,
          '",\n  "client_email": "app@project.iam.gserviceaccount.com"\n}\n',
        ),
        sample('{"private_key_id":"', hex(40), '","private_key":"', escapedPem, '"}'),
      ],
      negative: [
        sample('{"private_key_id":"', hex(40), '","private_key":"-----BEGIN PRIVATE KEY-----\\n..."}'),
      ],
    },
  }),
  defineRule({
    id: 'google-oauth-client-secret',
    title: 'Google OAuth client secret',
    grants: 'Poses as the OAuth client and exchanges codes and refresh tokens.',
    severity: 'error',
    keywords: ['gocspx-'],
    pattern: /(?<![\w-])GOCSPX-[\w-]{28}(?![\w-])/,
    minEntropy: 3.3,
    revoke: 'https://console.cloud.google.com/apis/credentials',
    suggest: { path: 'google', field: 'client_secret', env: 'GOOGLE_CLIENT_SECRET' },
    examples: { positive: [sample('GOCSPX-', base62(28))], negative: [sample('GOCSPX-', base64url(27))] },
  }),
  defineRule({
    id: 'google-oauth-refresh-token',
    title: 'Google OAuth refresh token',
    grants: 'Makes access tokens for the account until it is revoked.',
    severity: 'error',
    keywords: ['1//0'],
    pattern: /(?<![\w/.:-])1\/\/0[\w-]{80,180}(?![\w-])/,
    minEntropy: 4,
    revoke: 'https://myaccount.google.com/permissions',
    suggest: { path: 'google', field: 'refresh_token', env: 'GOOGLE_REFRESH_TOKEN' },
    examples: {
      positive: [sample('1//0', base62(100))],
      negative: [sample('1//0', base62(40)), sample('x1//0', digits(1), base62(100))],
    },
  }),
];
