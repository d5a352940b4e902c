import { defineRule } from '../define';
import { shannon } from '../randomness';
import { base62, digits, sample } from '../samples';
import { named, shape } from '../named';
import { structured } from '../structured';

const longLived = sample('u', digits(2), base62(7), 'c');

export const dropbox = [
  structured({
    id: 'dropbox-access-token',
    title: 'Dropbox access token',
    grants: 'Reads and changes files as the user, for some hours.',
    parts: ['sl.', ['base64url', 130, 152]],
    revoke: 'https://www.dropbox.com/developers/apps',
    suggest: { path: 'dropbox', field: 'access_token', env: 'DROPBOX_ACCESS_TOKEN' },
  }),
  structured({
    id: 'dropbox-user-token',
    title: 'Dropbox access token (new format)',
    grants: 'Reads and changes files as the user, for some hours.',
    parts: ['sl.u.', ['base64url', 120, 1400]],
    revoke: 'https://www.dropbox.com/developers/apps',
    suggest: { path: 'dropbox', field: 'access_token', env: 'DROPBOX_ACCESS_TOKEN' },
  }),
  named({
    id: 'dropbox-app-secret',
    title: 'Dropbox app secret',
    grants: 'Poses as the application and exchanges its codes.',
    names: ['dropbox'],
    shape: shape('lowerAlnum', 15),
    says: ['secret'],
    revoke: 'https://www.dropbox.com/developers/apps',
    suggest: { path: 'dropbox', field: 'app_secret', env: 'DROPBOX_APP_SECRET' },
  }),
  defineRule({
    id: 'dropbox-long-lived-token',
    title: 'Dropbox long-lived access token',
    grants: 'Reads and changes files as the user until it is revoked.',
    severity: 'error',
    keywords: ['aaaaaaaaaa'],
    lead: { chars: /[\w-]/, max: 11 },
    pattern: /(?<![\w+/-])[\w-]{11}A{10}[\w-]{43}(?![\w+/=-])/,
    minEntropy: 3.8,
    sparse: true,
    verify: (secret) =>
      /\d/.test(secret.slice(0, 11)) && shannon(secret.slice(21)) > 4 ? 'unknown' : 'invalid',
    revoke: 'https://www.dropbox.com/developers/apps',
    suggest: { path: 'dropbox', field: 'access_token', env: 'DROPBOX_ACCESS_TOKEN' },
    examples: {
      positive: [sample(longLived, 'AAAAAAAAAA', base62(43))],
      negative: [sample(longLived, 'AAAAAAAAAA', base62(42)), sample(longLived, 'A'.repeat(53))],
    },
  }),
];
