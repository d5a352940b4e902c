import { named, shape } from '../../named';

export const hellosign = [
  named({
    id: 'hellosign-api-key',
    title: 'Dropbox Sign (HelloSign) API key',
    grants: 'Sends and reads signature requests of the account.',
    names: ['hellosign', 'dropbox_sign'],
    shape: shape('hex', 64),
    revoke: 'https://developers.hellosign.com/api/reference/authentication/',
    suggest: { path: 'hellosign', field: 'api_key', env: 'HELLOSIGN_API_KEY' },
  }),
];
