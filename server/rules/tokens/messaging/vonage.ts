import { named, shape } from '../../named';

export const vonage = [
  named({
    id: 'vonage-api-secret',
    title: 'Vonage API secret',
    grants: 'Calls and sends messages at the expense of the account.',
    names: ['vonage', 'nexmo'],
    shape: shape('base62', 16),
    revoke: 'https://dashboard.nexmo.com/settings',
    suggest: { path: 'vonage', field: 'api_secret', env: 'VONAGE_API_SECRET' },
    says: ['secret'],
  }),
];
