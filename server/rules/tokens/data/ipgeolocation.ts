import { named, shape } from '../../named';

export const ipgeolocation = [
  named({
    id: 'ipgeolocation-api-key',
    title: 'ipgeolocation API key',
    grants: 'Looks up addresses at the expense of the account.',
    names: ['ipgeolocation'],
    shape: shape('hex', 32),
    severity: 'warning',
    revoke: 'https://ipgeolocation.io/documentation.html',
    suggest: { path: 'ipgeolocation', field: 'api_key', env: 'IPGEOLOCATION_API_KEY' },
  }),
];
