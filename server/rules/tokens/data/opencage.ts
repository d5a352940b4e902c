import { named, shape } from '../../named';

export const opencage = [
  named({
    id: 'opencage-api-key',
    title: 'OpenCage API key',
    grants: 'Geocodes at the expense of the account.',
    names: ['opencage'],
    shape: shape('hex', 32),
    revoke: 'https://opencagedata.com/dashboard',
    suggest: { path: 'opencage', field: 'api_key', env: 'OPENCAGE_API_KEY' },
    severity: 'warning',
  }),
];
