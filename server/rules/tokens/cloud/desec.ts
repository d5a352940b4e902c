import { named, shape } from '../../named';

export const desec = [
  named({
    id: 'desec-token',
    title: 'deSEC token',
    grants: 'Changes the domains and records of the account.',
    names: ['desec'],
    shape: shape('base64url', 28),
    says: ['token', 'key'],
    revoke: 'https://desec.readthedocs.io/en/latest/auth/tokens.html',
    suggest: { path: 'desec', field: 'token', env: 'DESEC_TOKEN' },
  }),
];
