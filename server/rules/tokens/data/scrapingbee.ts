import { named, shape } from '../../named';

export const scrapingbee = [
  named({
    id: 'scrapingbee-api-key',
    title: 'ScrapingBee API key',
    grants: 'Fetches pages at the expense of the account.',
    names: ['scrapingbee'],
    shape: shape('upperAlnum', 80),
    revoke: 'https://app.scrapingbee.com/account/manage/api_key',
    suggest: { path: 'scrapingbee', field: 'api_key', env: 'SCRAPINGBEE_API_KEY' },
  }),
];
