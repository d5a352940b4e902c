import { prefixed } from '../../prefixed';

export const perplexity = [
  prefixed({
    id: 'perplexity-api-key',
    title: 'Perplexity API key',
    grants: 'Runs models at the expense of the account.',
    prefix: 'pplx-',
    body: 'base62',
    length: 48,
    revoke: 'https://www.perplexity.ai/settings/api',
    suggest: { path: 'perplexity', field: 'api_key', env: 'PERPLEXITY_API_KEY' },
  }),
];
