import { named, shape } from '../../named';

export const clevercloud = [
  named({
    id: 'clevercloud-token-secret',
    title: 'Clever Cloud token or secret',
    grants: 'Deploys apps and reads their variables as the user.',
    names: ['clever_token', 'clever_secret', 'clevercloud'],
    shape: shape('base62', 32),
    says: ['secret', 'token'],
    revoke: 'https://www.clever-cloud.com/developers/doc/cli/',
    suggest: { path: 'clevercloud', field: 'secret', env: 'CLEVER_SECRET' },
  }),
];
