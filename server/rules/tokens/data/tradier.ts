import { named, shape } from '../../named';

export const tradier = [
  named({
    id: 'tradier-access-token',
    title: 'Tradier access token',
    grants: 'Trades and reads the brokerage account.',
    names: ['tradier'],
    shape: shape('base62', 28),
    revoke: 'https://web.tradier.com/user/api',
    suggest: { path: 'tradier', field: 'access_token', env: 'TRADIER_ACCESS_TOKEN' },
  }),
];
