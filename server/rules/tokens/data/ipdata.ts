import { named, shape } from '../../named';

export const ipdata = [
  named({
    id: 'ipdata-api-key',
    title: 'ipdata API key',
    grants: 'Looks up addresses at the expense of the account.',
    names: ['ipdata'],
    shape: shape('hex', 56),
    severity: 'warning',
    revoke: 'https://docs.ipdata.co/',
    suggest: { path: 'ipdata', field: 'api_key', env: 'IPDATA_API_KEY' },
  }),
];
