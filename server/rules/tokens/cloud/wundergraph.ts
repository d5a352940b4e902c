import { prefixed } from '../../prefixed';

export const wundergraph = [
  prefixed({
    id: 'wundergraph-api-key',
    title: 'WunderGraph Cosmo API key',
    grants: 'Publishes schemas and reads the federated graph.',
    prefix: 'cosmo_',
    body: 'hex',
    length: 32,
    revoke: 'https://cosmo-docs.wundergraph.com/studio/api-keys',
    suggest: { path: 'wundergraph', field: 'api_key', env: 'COSMO_API_KEY' },
  }),
];
