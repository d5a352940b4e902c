import { prefixed } from '../../prefixed';

export const jina = [
  prefixed({
    id: 'jina-api-key',
    title: 'Jina AI API key',
    grants: 'Runs models at the expense of the account.',
    prefix: 'jina_',
    body: 'base64url',
    length: 60,
    revoke: 'https://jina.ai/api-dashboard/',
    suggest: { path: 'jina', field: 'api_key', env: 'JINA_API_KEY' },
  }),
];
