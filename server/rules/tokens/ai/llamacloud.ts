import { prefixed } from '../../prefixed';

export const llamacloud = [
  prefixed({
    id: 'llamacloud-api-key',
    title: 'LlamaCloud API key',
    grants: 'Parses and indexes documents at the expense of the account.',
    prefix: 'llx-',
    body: 'base62',
    length: 48,
    revoke: 'https://cloud.llamaindex.ai/api-key',
    suggest: { path: 'llamacloud', field: 'api_key', env: 'LLAMA_CLOUD_API_KEY' },
  }),
];
