import { named, shape } from '../../named';

export const copper = [
  named({
    id: 'copper-api-key',
    title: 'Copper API key',
    grants: 'Reads and changes customers as the user.',
    names: ['copper_', 'coppercrm', 'prosperworks'],
    shape: shape('hex', 32),
    revoke: 'https://developer.copper.com/introduction/authentication.html',
    suggest: { path: 'copper', field: 'api_key', env: 'COPPER_API_KEY' },
  }),
];
