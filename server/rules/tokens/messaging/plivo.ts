import { named, shape } from '../../named';

export const plivo = [
  named({
    id: 'plivo-auth-token',
    title: 'Plivo auth token',
    grants: 'Calls and sends messages at the expense of the account.',
    names: ['plivo'],
    shape: shape('base62', 40),
    revoke: 'https://www.plivo.com/docs/account/api-authentication',
    suggest: { path: 'plivo', field: 'auth_token', env: 'PLIVO_AUTH_TOKEN' },
  }),
];
