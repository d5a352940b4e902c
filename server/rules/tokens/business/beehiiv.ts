import { named, shape } from '../../named';

export const beehiiv = [
  named({
    id: 'beehiiv-api-key',
    title: 'beehiiv API key',
    grants: 'Reads subscribers and publishes posts.',
    names: ['beehiiv'],
    shape: shape('base62', 64),
    revoke: 'https://developers.beehiiv.com/welcome/create-an-api-key',
    suggest: { path: 'beehiiv', field: 'api_key', env: 'BEEHIIV_API_KEY' },
  }),
];
