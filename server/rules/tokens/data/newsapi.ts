import { named, shape } from '../../named';

export const newsapi = [
  named({
    id: 'newsapi-api-key',
    title: 'News API key',
    grants: 'Searches news at the expense of the account.',
    names: ['newsapi', 'news_api'],
    shape: shape('hex', 32),
    revoke: 'https://newsapi.org/account',
    suggest: { path: 'newsapi', field: 'api_key', env: 'NEWS_API_KEY' },
    severity: 'warning',
  }),
];
