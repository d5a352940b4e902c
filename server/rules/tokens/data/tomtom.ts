import { named, shape } from '../../named';

export const tomtom = [
  named({
    id: 'tomtom-api-key',
    title: 'TomTom API key',
    grants: 'Calls the map services at the expense of the account.',
    names: ['tomtom'],
    shape: shape('base62', 32),
    revoke: 'https://developer.tomtom.com/user/me/apps',
    suggest: { path: 'tomtom', field: 'api_key', env: 'TOMTOM_API_KEY' },
    severity: 'warning',
  }),
];
