import { named, shape } from '../../named';

export const bitly = [
  named({
    id: 'bitly-access-token',
    title: 'Bitly access token',
    grants: 'Makes and changes short links of the account.',
    names: ['bitly'],
    shape: shape('hex', 40),
    revoke: 'https://dev.bitly.com/docs/getting-started/authentication/',
    suggest: { path: 'bitly', field: 'token', env: 'BITLY_ACCESS_TOKEN' },
  }),
];
