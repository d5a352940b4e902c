import { prefixed } from '../../prefixed';

export const flexport = [
  prefixed({
    id: 'flexport-api-token',
    title: 'Flexport API token',
    grants: 'Reads and books shipments of the company.',
    prefix: 'shltm_',
    body: 'base64url',
    length: 40,
    revoke: 'https://developers.flexport.com/',
    suggest: { path: 'flexport', field: 'token', env: 'FLEXPORT_API_TOKEN' },
  }),
];
