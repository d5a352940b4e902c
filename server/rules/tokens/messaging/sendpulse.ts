import { named, shape } from '../../named';

export const sendpulse = [
  named({
    id: 'sendpulse-api-secret',
    title: 'SendPulse API secret',
    grants: 'Sends mail and messages in the name of the account.',
    names: ['sendpulse'],
    shape: shape('hex', 32),
    revoke: 'https://sendpulse.com/integrations/api',
    suggest: { path: 'sendpulse', field: 'api_secret', env: 'SENDPULSE_API_SECRET' },
    says: ['secret'],
  }),
];
