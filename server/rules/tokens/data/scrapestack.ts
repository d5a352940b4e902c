import { named, shape } from '../../named';

export const scrapestack = [
  named({
    id: 'scrapestack-access-key',
    title: 'Scrapestack access key',
    grants: 'Fetches pages at the expense of the account.',
    names: ['scrapestack'],
    shape: shape('hex', 32),
    revoke: 'https://scrapestack.com/dashboard',
    suggest: { path: 'scrapestack', field: 'access_key', env: 'SCRAPESTACK_ACCESS_KEY' },
    severity: 'warning',
  }),
];
