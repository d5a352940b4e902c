import { named, shape } from '../../named';

export const mailerlite = [
  named({
    id: 'mailerlite-api-key',
    title: 'MailerLite API key',
    grants: 'Sends campaigns and reads subscribers of the account.',
    names: ['mailerlite'],
    shape: shape('hex', 32),
    revoke: 'https://dashboard.mailerlite.com/integrations/api',
    suggest: { path: 'mailerlite', field: 'api_key', env: 'MAILERLITE_API_KEY' },
  }),
];
