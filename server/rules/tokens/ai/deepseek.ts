import { prefixed } from '../../prefixed';

export const deepseek = [
  prefixed({
    id: 'deepseek-api-key',
    title: 'DeepSeek or DashScope API key',
    grants: 'Runs models at the expense of the account.',
    prefix: 'sk-',
    body: 'hex',
    length: 32,
    revoke: 'https://platform.deepseek.com/api_keys',
    suggest: { path: 'deepseek', field: 'api_key', env: 'DEEPSEEK_API_KEY' },
  }),
];
