import { prefixed } from '../../prefixed';

export const runpod = [
  prefixed({
    id: 'runpod-api-key',
    title: 'RunPod API key',
    grants: 'Starts and stops machines at the expense of the account.',
    prefix: 'rpa_',
    body: 'base62',
    length: 46,
    revoke: 'https://docs.runpod.io/get-started/api-keys',
    suggest: { path: 'runpod', field: 'api_key', env: 'RUNPOD_API_KEY' },
  }),
];
