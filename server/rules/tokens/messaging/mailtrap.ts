import { named, shape } from '../../named';

export const mailtrap = [
  named({
    id: 'mailtrap-api-token',
    title: 'Mailtrap API token',
    grants: 'Sends mail and reads inboxes of the account.',
    names: ['mailtrap'],
    shape: shape('hex', 32),
    revoke: 'https://mailtrap.io/api-tokens',
    suggest: { path: 'mailtrap', field: 'api_token', env: 'MAILTRAP_API_TOKEN' },
  }),
];
