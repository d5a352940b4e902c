import { named, shape } from '../../named';

export const zulip = [
  named({
    id: 'zulip-api-key',
    title: 'Zulip API key',
    grants: 'Reads and sends messages as the user or bot.',
    names: ['zulip'],
    shape: shape('base62', 32),
    revoke: 'https://zulip.com/api/api-keys',
    suggest: { path: 'zulip', field: 'api_key', env: 'ZULIP_API_KEY' },
  }),
];
