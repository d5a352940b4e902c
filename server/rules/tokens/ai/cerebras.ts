import { prefixed } from '../../prefixed';

export const cerebras = [
  prefixed({
    id: 'cerebras-api-key',
    title: 'Cerebras API key',
    grants: 'Runs models at the expense of the account.',
    prefix: 'csk-',
    body: 'lowerAlnum',
    length: 48,
    revoke: 'https://cloud.cerebras.ai/platform/',
    suggest: { path: 'cerebras', field: 'api_key', env: 'CEREBRAS_API_KEY' },
  }),
];
