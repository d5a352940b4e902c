import { named, shape } from '../../named';

export const sparkpost = [
  named({
    id: 'sparkpost-api-key',
    title: 'SparkPost API key',
    grants: "Sends mail in the name of the account's domains.",
    names: ['sparkpost'],
    shape: shape('hex', 40),
    revoke: 'https://app.sparkpost.com/account/api-keys',
    suggest: { path: 'sparkpost', field: 'api_key', env: 'SPARKPOST_API_KEY' },
  }),
];
