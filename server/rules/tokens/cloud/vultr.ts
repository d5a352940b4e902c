import { named, shape } from '../../named';

export const vultr = [
  named({
    id: 'vultr-api-key',
    title: 'Vultr API key',
    grants: 'Creates and destroys instances of the account.',
    names: ['vultr'],
    shape: shape('upperAlnum', 36),
    revoke: 'https://docs.vultr.com/platform/other/api',
    suggest: { path: 'vultr', field: 'api_key', env: 'VULTR_API_KEY' },
  }),
];
