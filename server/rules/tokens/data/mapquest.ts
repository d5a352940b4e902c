import { named, shape } from '../../named';

export const mapquest = [
  named({
    id: 'mapquest-api-key',
    title: 'MapQuest API key',
    grants: 'Calls the map services at the expense of the account.',
    names: ['mapquest'],
    shape: shape('base62', 32),
    severity: 'warning',
    revoke: 'https://developer.mapquest.com/documentation/',
    suggest: { path: 'mapquest', field: 'api_key', env: 'MAPQUEST_API_KEY' },
  }),
];
