import { named, shape } from '../../named';

export const gemfury = [
  named({
    id: 'gemfury-token',
    title: 'Gemfury token',
    grants: 'Downloads, and with the full token uploads, packages.',
    names: ['gemfury', 'fury_'],
    shape: shape('base62', 20),
    says: ['token', 'key', 'auth'],
    revoke: 'https://gemfury.com/help/tokens',
    suggest: { path: 'gemfury', field: 'token', env: 'GEMFURY_TOKEN' },
  }),
];
