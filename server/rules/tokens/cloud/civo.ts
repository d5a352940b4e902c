import { named, shape } from '../../named';

export const civo = [
  named({
    id: 'civo-api-key',
    title: 'Civo API key',
    grants: 'Creates and destroys clusters and instances of the account.',
    names: ['civo_', 'civo-', 'civotoken', 'civoapi'],
    shape: shape('base62', 50),
    revoke: 'https://www.civo.com/docs/account/api-keys',
    suggest: { path: 'civo', field: 'api_key', env: 'CIVO_TOKEN' },
  }),
];
