import { named, shape } from '../../named';

export const elasticemail = [
  named({
    id: 'elasticemail-api-key',
    title: 'Elastic Email API key',
    grants: "Sends mail in the name of the account's domains.",
    names: ['elasticemail', 'elastic_email'],
    shape: shape('upperHex', 96),
    revoke: 'https://app.elasticemail.com/marketing/settings/new/manage-api',
    suggest: { path: 'elasticemail', field: 'api_key', env: 'ELASTICEMAIL_API_KEY' },
  }),
];
