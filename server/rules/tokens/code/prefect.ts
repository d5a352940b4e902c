import { prefixed } from '../../prefixed';

export const prefect = [
  prefixed({
    id: 'prefect-api-key',
    title: 'Prefect Cloud API key',
    grants: 'Reads and starts flows as the user.',
    prefix: 'pnu_',
    body: 'base62',
    length: 36,
    revoke: 'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys',
    suggest: { path: 'prefect', field: 'api_key', env: 'PREFECT_API_KEY' },
  }),
  prefixed({
    id: 'prefect-service-key',
    title: 'Prefect Cloud service account key',
    grants: 'Runs and changes flows as the service account.',
    prefix: 'pnb_',
    body: 'base62',
    length: 36,
    revoke: 'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/service-accounts',
    suggest: { path: 'prefect', field: 'api_key', env: 'PREFECT_API_KEY' },
  }),
];
