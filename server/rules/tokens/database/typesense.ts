import { named, shape } from '../../named';

export const typesense = [
  named({
    id: 'typesense-api-key',
    title: 'Typesense API key',
    grants: 'Reads and, with an admin key, changes every collection.',
    names: ['typesense'],
    shape: shape('base62', 32),
    revoke: 'https://typesense.org/docs/latest/api/api-keys.html',
    suggest: { path: 'typesense', field: 'api_key', env: 'TYPESENSE_API_KEY' },
  }),
];
