import { prefixed } from '../../prefixed';

export const xai = [
  prefixed({
    id: 'xai-api-key',
    title: 'xAI API key',
    grants: 'Runs models at the expense of the team.',
    prefix: 'xai-',
    body: 'base62',
    length: 80,
    revoke: 'https://console.x.ai',
    suggest: { path: 'xai', field: 'api_key', env: 'XAI_API_KEY' },
  }),
];
