import { named, uuid } from '../../named';

export const urlscan = [
  named({
    id: 'urlscan-api-key',
    title: 'urlscan.io API key',
    grants: 'Scans and searches in the name of the account.',
    names: ['urlscan'],
    shape: uuid,
    revoke: 'https://urlscan.io/user/profile/',
    suggest: { path: 'urlscan', field: 'api_key', env: 'URLSCAN_API_KEY' },
  }),
];
