import { prefixed } from '../../prefixed';

export const samsara = [
  prefixed({
    id: 'samsara-api-token',
    title: 'Samsara API token',
    grants: 'Reads vehicles, drivers and sensors of the fleet.',
    prefix: 'samsara_api_',
    body: 'base62',
    length: [26, 32],
    revoke: 'https://developers.samsara.com/docs/authentication',
    suggest: { path: 'samsara', field: 'api_token', env: 'SAMSARA_API_TOKEN' },
  }),
];
