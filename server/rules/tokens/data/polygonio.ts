import { named, shape } from '../../named';

export const polygonio = [
  named({
    id: 'polygonio-api-key',
    title: 'Polygon.io API key',
    grants: 'Reads market data at the expense of the account.',
    names: ['polygon'],
    shape: shape('base62', 32),
    revoke: 'https://massive.com/dashboard/keys',
    suggest: { path: 'polygonio', field: 'api_key', env: 'POLYGON_API_KEY' },
    says: ['key', 'token'],
  }),
];
