import { named, shape } from '../../named';

export const geoapify = [
  named({
    id: 'geoapify-api-key',
    title: 'Geoapify API key',
    grants: 'Calls the map services at the expense of the account.',
    names: ['geoapify'],
    shape: shape('hex', 32),
    severity: 'warning',
    revoke: 'https://apidocs.geoapify.com/',
    suggest: { path: 'geoapify', field: 'api_key', env: 'GEOAPIFY_API_KEY' },
  }),
];
