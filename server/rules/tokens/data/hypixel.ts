import { named, uuid } from '../../named';

export const hypixel = [
  named({
    id: 'hypixel-api-key',
    title: 'Hypixel API key',
    grants: 'Calls the API within the limits of the account.',
    names: ['hypixel'],
    shape: uuid,
    severity: 'warning',
    revoke: 'https://developer.hypixel.net/',
    suggest: { path: 'hypixel', field: 'api_key', env: 'HYPIXEL_API_KEY' },
  }),
];
