import { named, shape } from '../../named';

export const meilisearch = [
  named({
    id: 'meilisearch-api-key',
    title: 'Meilisearch key',
    grants: 'A master key reads, changes and deletes every index.',
    names: ['meilisearch', 'meili_'],
    shape: shape('hex', 64),
    revoke: 'https://www.meilisearch.com/docs/learn/security/basic_security',
    suggest: { path: 'meilisearch', field: 'api_key', env: 'MEILI_MASTER_KEY' },
  }),
];
