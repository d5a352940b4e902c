import { named, shape } from '../../named';

export const dreamhost = [
  named({
    id: 'dreamhost-api-key',
    title: 'DreamHost API key',
    grants: 'Changes the DNS and hosting of the account.',
    names: ['dreamhost'],
    shape: shape('upperAlnum', 16),
    minEntropy: 2.5,
    revoke: 'https://help.dreamhost.com/hc/articles/4407354972692',
    suggest: { path: 'dreamhost', field: 'api_key', env: 'DREAMHOST_API_KEY' },
  }),
];
