import { prefixed } from '../../prefixed';

export const tavily = [
  prefixed({
    id: 'tavily-api-key',
    title: 'Tavily API key',
    grants: 'Searches at the expense of the account.',
    prefix: 'tvly-',
    body: 'base62',
    length: 32,
    revoke: 'https://app.tavily.com/home',
    suggest: { path: 'tavily', field: 'api_key', env: 'TAVILY_API_KEY' },
  }),
  prefixed({
    id: 'tavily-dev-api-key',
    title: 'Tavily development API key',
    grants: 'Searches at the expense of the account.',
    prefix: 'tvly-dev-',
    body: 'base62',
    length: 32,
    revoke: 'https://app.tavily.com/home',
    suggest: { path: 'tavily', field: 'api_key', env: 'TAVILY_API_KEY' },
  }),
];
