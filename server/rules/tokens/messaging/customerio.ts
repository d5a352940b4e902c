import { named, shape } from '../../named';

export const customerio = [
  named({
    id: 'customerio-api-key',
    title: 'Customer.io API key',
    grants: 'Sends messages and reads and changes people of the workspace.',
    names: ['customerio', 'customer_io', 'customer.io'],
    shape: shape('hex', 20, 32),
    revoke: 'https://docs.customer.io/accounts-and-workspaces/managing-credentials/',
    suggest: { path: 'customerio', field: 'api_key', env: 'CUSTOMERIO_API_KEY' },
  }),
];
