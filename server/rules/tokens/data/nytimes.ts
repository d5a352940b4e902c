import { named, shape } from '../../named';

export const nytimes = [
  named({
    id: 'nytimes-api-key',
    title: 'New York Times API key',
    grants: 'Calls the API within the limits of the account.',
    names: ['nytimes', 'newyorktimes'],
    shape: shape('base62', 32),
    revoke: 'https://developer.nytimes.com/my-apps',
    suggest: { path: 'nytimes', field: 'api_key', env: 'NYTIMES_API_KEY' },
    severity: 'warning',
  }),
];
