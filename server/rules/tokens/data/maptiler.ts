import { named, shape } from '../../named';

export const maptiler = [
  named({
    id: 'maptiler-api-key',
    title: 'MapTiler API key',
    grants: 'Calls the map services at the expense of the account.',
    names: ['maptiler'],
    shape: shape('base62', 20),
    severity: 'warning',
    revoke: 'https://docs.maptiler.com/cloud/api/authentication-key/',
    suggest: { path: 'maptiler', field: 'api_key', env: 'MAPTILER_API_KEY' },
  }),
];
