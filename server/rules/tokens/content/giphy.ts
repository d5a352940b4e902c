import { named, shape } from '../../named';

export const giphy = [
  named({
    id: 'giphy-api-key',
    title: 'GIPHY API key',
    grants: 'Calls the API within the limits of the application.',
    names: ['giphy'],
    shape: shape('base62', 32),
    severity: 'warning',
    revoke: 'https://developers.giphy.com/docs/api/',
    suggest: { path: 'giphy', field: 'api_key', env: 'GIPHY_API_KEY' },
  }),
];
