import { prefixed } from '../../prefixed';
import { mixed } from '../../randomness';

export const bravesearch = [
  prefixed({
    id: 'bravesearch-api-key',
    title: 'Brave Search API key',
    grants: 'Searches at the expense of the account.',
    prefix: 'BSA',
    body: 'base64url',
    length: [27, 28],
    revoke: 'https://api-dashboard.search.brave.com/app/keys',
    suggest: { path: 'bravesearch', field: 'api_key', env: 'BRAVE_SEARCH_API_KEY' },
    verify: mixed,
    minEntropy: 3.5,
  }),
];
