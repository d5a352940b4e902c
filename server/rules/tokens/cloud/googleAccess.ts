import { defineRule } from '../../define';
import { named, shape } from '../../named';
import { structured } from '../../structured';
import { shannon } from '../../randomness';
import { base62, base64, base64url, sample, upperAlnum } from '../../samples';

export const googleAccess = [
  defineRule({
    id: 'google-oauth-access-token',
    title: 'Google OAuth access token',
    grants: 'Acts as the account within its scopes for an hour.',
    severity: 'error',
    keywords: ['ya29.'],
    pattern: /(?<![\w-])ya29\.[\w-]{40,1000}(?![\w-])/,
    maxLength: 1010,
    minEntropy: 3.8,
    revoke: 'https://myaccount.google.com/permissions',
    suggest: { path: 'google', field: 'access_token', env: 'GOOGLE_ACCESS_TOKEN' },
    examples: {
      positive: [sample('ya29.', base64url(160))],
      negative: [sample('ya29.', base64url(30)), sample('xya29.', base64url(160))],
    },
  }),
  structured({
    id: 'google-gemini-api-key',
    title: 'Google Gemini API key bound to a service account',
    grants: 'Calls the models at the expense of the project.',
    parts: ['AQ.Ab8RN6', ['base64url', 44]],
    revoke: 'https://aistudio.google.com/apikey',
    suggest: { path: 'google', field: 'gemini_api_key', env: 'GEMINI_API_KEY' },
  }),
  defineRule({
    id: 'google-storage-hmac-key',
    title: 'Google Cloud Storage HMAC key',
    grants: 'Reads and writes the buckets that its account may.',
    severity: 'error',
    keywords: ['goog'],
    pattern: /(?<![A-Za-z0-9_])GOOG(?:1E[A-Z0-9]{55}|[A-Z0-9]{16,20})(?![A-Za-z0-9_])/,
    minEntropy: 3,
    pair: {
      what: 'Google Cloud Storage HMAC access ID',
      pattern: /(?<![A-Za-z0-9/+_-])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=_-])/,
      distance: 5,
      accept: (text) => shannon(text) >= 4 && /\d/.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text),
    },
    revoke: 'https://cloud.google.com/storage/docs/authentication/managing-hmackeys',
    suggest: { path: 'google', field: 'hmac_secret', env: 'GCS_HMAC_SECRET' },
    examples: {
      positive: [sample('access_id: GOOG1E', upperAlnum(55), '\nsecret: ', base64(30), '\n')],
      negative: [
        sample('GOOG1E', upperAlnum(55)),
        sample('access_id: GOOG1E', upperAlnum(30), '\nsecret: ', base64(30)),
      ],
    },
  }),
  structured({
    id: 'google-fcm-server-key',
    title: 'Firebase Cloud Messaging server key',
    grants: 'Sends push messages to all devices of the app.',
    parts: ['AAAA', ['base64url', 7], ':APA91b', ['base64url', 134]],
    revoke: 'https://firebase.google.com/docs/cloud-messaging/migrate-v1',
    suggest: { path: 'google', field: 'fcm_server_key', env: 'FCM_SERVER_KEY' },
  }),
  named({
    id: 'google-legacy-client-secret',
    title: 'Google OAuth client secret (old format)',
    grants: 'Poses as the OAuth client and exchanges codes and refresh tokens.',
    names: ['google', 'gcp_', 'gmail', 'youtube', 'firebase', 'gdrive'],
    shape: shape('base64url', 24),
    says: ['secret'],
    revoke: 'https://console.cloud.google.com/apis/credentials',
    suggest: { path: 'google', field: 'client_secret', env: 'GOOGLE_CLIENT_SECRET' },
  }),
  defineRule({
    id: 'google-application-default-credentials',
    title: 'Google Cloud application default credentials',
    grants: 'Makes access tokens for the account until it is revoked.',
    severity: 'error',
    keywords: ['"refresh_token"'],
    pattern:
      /"refresh_token"\s{0,4}:\s{0,4}"(?<secret>1\/\/?[\w-]{40,120})"(?=\s{0,8},?\s{0,8}(?:"type"\s{0,4}:\s{0,4}"authorized_user"|"universe_domain"|"token_uri"|\}))/,
    minEntropy: 4,
    precedence: 1,
    multiline: true,
    maxLength: 400,
    revoke: 'https://myaccount.google.com/permissions',
    suggest: { path: 'google', field: 'refresh_token', env: 'GOOGLE_REFRESH_TOKEN' },
    examples: {
      positive: [
        sample(
          '{\n  "client_id": "x",\n  "refresh_token": "1//0',
          base62(98),
          '",\n  "type": "authorized_user"\n}\n',
        ),
      ],
      negative: [sample('{ "refresh_token": "1//0', base62(20), '", "type": "authorized_user" }')],
    },
  }),
];
