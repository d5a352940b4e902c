import { named, shape } from '../../named';

export const ipstack = [
  named({
    id: 'ipstack-access-key',
    title: 'ipstack access key',
    grants: 'Looks up addresses at the expense of the account.',
    names: [
      'ipstack',
      'apilayer',

      'aviationstack',
      'currencylayer',
      'mediastack',
      'marketstack',

      'fixer_',
      'fixerio',
    ],
    shape: shape('hex', 32),
    severity: 'warning',
    revoke: 'https://ipstack.com/documentation',
    suggest: { path: 'ipstack', field: 'access_key', env: 'IPSTACK_ACCESS_KEY' },
  }),
];
