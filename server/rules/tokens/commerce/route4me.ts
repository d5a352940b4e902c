import { named, shape } from '../../named';

export const route4me = [
  named({
    id: 'route4me-api-key',
    title: 'Route4Me API key',
    grants: 'Reads and changes routes and addresses of the account.',
    names: ['route4me'],
    shape: shape('upperAlnum', 32),
    revoke: 'https://support.route4me.com/route-planning-help/api-key/',
    suggest: { path: 'route4me', field: 'api_key', env: 'ROUTE4ME_API_KEY' },
  }),
];
