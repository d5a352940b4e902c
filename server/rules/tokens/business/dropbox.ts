import { named, shape } from '../../named';
import { parts, structured } from '../../structured';

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
  named({
    id: 'dropbox-long-lived-token',
    title: 'Dropbox long-lived access token',
    grants: 'Reads and changes files as the user until it is revoked.',
    names: ['dropbox'],
    shape: parts(['base64url', 11], 'AAAAAAAAAA', ['base64url', 43]),
    sparse: true,
    revoke: 'https://www.dropbox.com/developers/apps',
    suggest: { path: 'dropbox', field: 'access_token', env: 'DROPBOX_ACCESS_TOKEN' },
  }),
];
