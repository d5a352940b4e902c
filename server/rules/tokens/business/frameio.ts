import { prefixed } from '../../prefixed';

export const frameio = [
  prefixed({
    id: 'frameio-api-token',
    title: 'Frame.io API token',
    grants: 'Reads and changes the media of the account.',
    prefix: 'fio-u-',
    body: 'base64url',
    length: 64,
    revoke: 'https://developer.frame.io/docs/getting-started/authentication',
    suggest: { path: 'frameio', field: 'token', env: 'FRAMEIO_TOKEN' },
  }),
];
