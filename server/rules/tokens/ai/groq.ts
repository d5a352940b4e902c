import { prefixed } from '../../prefixed';

export const groq = [
  prefixed({
    id: 'groq-api-key',
    title: 'Groq API key',
    grants: 'Runs models at the expense of the account.',
    prefix: 'gsk_',
    body: 'base62',
    length: 52,
    revoke: 'https://console.groq.com/keys',
    suggest: { path: 'groq', field: 'api_key', env: 'GROQ_API_KEY' },
  }),
];
