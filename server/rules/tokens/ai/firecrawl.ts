import { prefixed } from '../../prefixed';

export const firecrawl = [
  prefixed({
    id: 'firecrawl-api-key',
    title: 'Firecrawl API key',
    grants: 'Fetches pages at the expense of the account.',
    prefix: 'fc-',
    body: 'hex',
    length: 32,
    revoke: 'https://www.firecrawl.dev/app/api-keys',
    suggest: { path: 'firecrawl', field: 'api_key', env: 'FIRECRAWL_API_KEY' },
  }),
];
