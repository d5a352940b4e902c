import { prefixed } from '../../prefixed';

export const mailersend = [
  prefixed({
    id: 'mailersend-api-token',
    title: 'MailerSend API token',
    grants: "Sends mail in the name of the account's domains.",
    prefix: 'mlsn.',
    body: 'hex',
    length: 64,
    revoke: 'https://app.mailersend.com/api-tokens',
    suggest: { path: 'mailersend', field: 'api_token', env: 'MAILERSEND_API_KEY' },
  }),
];
