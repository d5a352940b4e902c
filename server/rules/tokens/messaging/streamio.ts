import { named, shape } from '../../named';

export const streamio = [
  named({
    id: 'streamio-api-secret',
    title: 'Stream API secret',
    grants: 'Makes tokens for every user of the app.',
    names: ['getstream', 'stream_api', 'stream_secret', 'stream_chat'],
    shape: shape('lowerAlnum', 64),
    revoke: 'https://getstream.io/dashboard/',
    suggest: { path: 'streamio', field: 'api_secret', env: 'STREAM_API_SECRET' },
    says: ['secret'],
  }),
];
