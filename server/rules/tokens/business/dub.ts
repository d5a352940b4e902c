import { prefixed } from '../../prefixed';

export const dub = [
  prefixed({
    id: 'dub-api-key',
    title: 'Dub API key',
    grants: 'Makes and changes short links of the workspace.',
    prefix: 'dub_',
    body: 'base62',
    length: 24,
    revoke: 'https://dub.co/docs/api-reference/tokens',
    suggest: { path: 'dub', field: 'api_key', env: 'DUB_API_KEY' },
  }),
];
