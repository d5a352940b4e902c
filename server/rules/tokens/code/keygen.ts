import { structured } from '../../structured';

export const keygen = [
  structured({
    id: 'keygen-product-token',
    title: 'Keygen product token',
    grants: 'Creates and changes licences of the product.',
    parts: ['prod-', ['hex', 64], 'v3'],
    revoke: 'https://keygen.sh/docs/api/authentication/',
    suggest: { path: 'keygen', field: 'token', env: 'KEYGEN_TOKEN' },
  }),
  structured({
    id: 'keygen-admin-token',
    title: 'Keygen admin token',
    grants: 'Full access to the account.',
    parts: ['admin-', ['hex', 64], 'v3'],
    revoke: 'https://keygen.sh/docs/api/authentication/',
    suggest: { path: 'keygen', field: 'token', env: 'KEYGEN_TOKEN' },
  }),
];
