import { prefixed } from '../../prefixed';

export const openrouter = [
  prefixed({
    id: 'openrouter-api-key',
    title: 'OpenRouter API key',
    grants: 'Runs models at the expense of the account.',
    prefix: 'sk-or-v1-',
    body: 'hex',
    length: 64,
    revoke: 'https://openrouter.ai/settings/keys',
    suggest: { path: 'openrouter', field: 'api_key', env: 'OPENROUTER_API_KEY' },
  }),
];
