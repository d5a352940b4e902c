import { named, shape } from '../../named';

export const ipinfo = [
  named({
    id: 'ipinfo-token',
    title: 'IPinfo token',
    grants: 'Looks up addresses at the expense of the account.',
    names: ['ipinfo'],
    shape: shape('hex', 14),
    severity: 'warning',
    minEntropy: 2.5,
    revoke: 'https://ipinfo.io/developers',
    suggest: { path: 'ipinfo', field: 'token', env: 'IPINFO_TOKEN' },
  }),
];
