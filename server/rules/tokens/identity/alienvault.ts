import { named, shape } from '../../named';

export const alienvault = [
  named({
    id: 'alienvault-otx-key',
    title: 'AlienVault OTX API key',
    grants: 'Reads and publishes threat data as the user.',
    names: ['alienvault', 'otx_'],
    shape: shape('hex', 64),
    revoke: 'https://otx.alienvault.com/api',
    suggest: { path: 'alienvault', field: 'otx_key', env: 'OTX_API_KEY' },
  }),
];
