import { named, shape } from '../../named';

export const mailjet = [
  named({
    id: 'mailjet-api-secret',
    title: 'Mailjet API secret',
    grants: 'Sends mail and reads contacts of the account, with the API key.',
    names: ['mailjet', 'mj_apikey'],
    shape: shape('hex', 32),
    revoke: 'https://app.mailjet.com/account/apikeys',
    suggest: { path: 'mailjet', field: 'api_secret', env: 'MJ_APIKEY_PRIVATE' },
  }),
];
