import { structured } from '../../structured';

export const imagekit = [
  structured({
    id: 'imagekit-private-key',
    title: 'ImageKit private key',
    grants: 'Uploads, changes and deletes the media of the account.',
    parts: ['private_', ['base64', 27], '='],
    revoke: 'https://imagekit.io/docs/api-keys',
    suggest: { path: 'imagekit', field: 'private_key', env: 'IMAGEKIT_PRIVATE_KEY' },
  }),
];
