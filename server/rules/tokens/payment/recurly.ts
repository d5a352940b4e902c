import { named, shape } from '../../named';

export const recurly = [
  named({
    id: 'recurly-api-key',
    title: 'Recurly private API key',
    grants: 'Charges, refunds and reads customers of the site.',
    names: ['recurly'],
    shape: shape('hex', 32),
    revoke: 'https://docs.recurly.com/recurly-subscriptions/docs/api-keys',
    suggest: { path: 'recurly', field: 'api_key', env: 'RECURLY_API_KEY' },
  }),
];
