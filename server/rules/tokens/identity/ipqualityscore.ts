import { named, shape } from '../../named';

export const ipqualityscore = [
  named({
    id: 'ipqualityscore-api-key',
    title: 'IPQualityScore API key',
    grants: 'Scores addresses at the expense of the account.',
    names: ['ipqualityscore', 'ipqs', 'ipquality_'],
    shape: shape('base62', 32),
    revoke: 'https://www.ipqualityscore.com/documentation/overview',
    suggest: { path: 'ipqualityscore', field: 'api_key', env: 'IPQS_API_KEY' },
  }),
];
