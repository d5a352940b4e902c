import { named, shape } from '../../named';

export const ticketmaster = [
  named({
    id: 'ticketmaster-api-key',
    title: 'Ticketmaster API key',
    grants: 'Calls the API within the limits of the account.',
    names: ['ticketmaster'],
    shape: shape('base62', 32),
    revoke: 'https://developer-acct.ticketmaster.com/user/login',
    suggest: { path: 'ticketmaster', field: 'api_key', env: 'TICKETMASTER_API_KEY' },
    severity: 'warning',
  }),
];
