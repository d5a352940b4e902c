import { named, shape } from '../../named';

export const bigcommerce = [
  named({
    id: 'bigcommerce-access-token',
    title: 'BigCommerce API token',
    grants: 'Reads and changes orders and customers of the store.',
    names: ['bigcommerce'],
    shape: shape('lowerAlnum', 31),
    revoke: 'https://developer.bigcommerce.com/docs/start/authentication/api-accounts',
    suggest: { path: 'bigcommerce', field: 'access_token', env: 'BIGCOMMERCE_ACCESS_TOKEN' },
  }),
];
