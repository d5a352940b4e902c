import { named, shape } from '../../named';

export const algolia = [
  named({
    id: 'algolia-api-key',
    title: 'Algolia API key',
    grants: 'An admin key reads, changes and deletes all indices of the application.',
    names: ['algolia'],
    shape: shape('lowerAlnum', 32),
    revoke: 'https://www.algolia.com/doc/guides/security/api-keys/',
    suggest: { path: 'algolia', field: 'api_key', env: 'ALGOLIA_API_KEY' },
  }),
];
