import { named, shape } from '../../named';

export const scrapingant = [
  named({
    id: 'scrapingant-api-key',
    title: 'ScrapingAnt API key',
    grants: 'Fetches pages at the expense of the account.',
    names: ['scrapingant'],
    shape: shape('hex', 32),
    revoke: 'https://app.scrapingant.com/',
    suggest: { path: 'scrapingant', field: 'api_key', env: 'SCRAPINGANT_API_KEY' },
  }),
];
