import { structured } from '../../structured';

export const unkey = [
  structured({
    id: 'unkey-root-key',
    title: 'Unkey root key',
    grants: 'Creates, verifies and revokes API keys of the workspace.',
    parts: ['unkey_', ['base62', 20, 32]],
    revoke: 'https://www.unkey.com/docs/security/root-keys',
    suggest: { path: 'unkey', field: 'root_key', env: 'UNKEY_ROOT_KEY' },
  }),
];
