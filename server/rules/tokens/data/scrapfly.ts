import { structured } from '../../structured';

export const scrapfly = [
  structured({
    id: 'scrapfly-api-key',
    title: 'Scrapfly API key',
    grants: 'Fetches pages at the expense of the account.',
    parts: ['scp-live-', ['hex', 32]],
    revoke: 'https://scrapfly.io/dashboard',
    suggest: { path: 'scrapfly', field: 'api_key', env: 'SCRAPFLY_KEY' },
  }),
];
