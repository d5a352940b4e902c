import { prefixed } from '../../prefixed';

export const mailgun = [
  prefixed({
    id: 'mailgun-api-key',
    title: 'Mailgun API key',
    grants: 'Sends mail from the account and reads its logs.',
    prefix: 'key-',
    body: 'hex',
    length: 32,
    revoke: 'https://app.mailgun.com/settings/api_security',
    suggest: { path: 'mailgun', field: 'api_key', env: 'MAILGUN_API_KEY' },
  }),
];
