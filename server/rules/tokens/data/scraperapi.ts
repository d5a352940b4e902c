import { named, shape } from '../../named';

export const scraperapi = [
  named({
    id: 'scraperapi-api-key',
    title: 'ScraperAPI key',
    grants: 'Fetches pages at the expense of the account.',
    names: ['scraperapi', 'scraper_api'],
    shape: shape('hex', 32),
    revoke: 'https://dashboard.scraperapi.com/',
    suggest: { path: 'scraperapi', field: 'api_key', env: 'SCRAPERAPI_KEY' },
  }),
];
