import { named, shape } from '../../named';

export const rollbar = [
  named({
    id: 'rollbar-access-token',
    title: 'Rollbar access token',
    grants: 'Posts and, with read scope, reads errors of the project.',
    names: ['rollbar'],
    shape: shape('hex', 32, 128),
    revoke: 'https://docs.rollbar.com/docs/access-tokens',
    suggest: { path: 'rollbar', field: 'access_token', env: 'ROLLBAR_ACCESS_TOKEN' },
  }),
];
