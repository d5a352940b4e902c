import { named, shape } from '../../named';

export const zerobounce = [
  named({
    id: 'zerobounce-api-key',
    title: 'ZeroBounce API key',
    grants: 'Validates addresses at the expense of the account.',
    names: ['zerobounce'],
    shape: shape('hex', 32),
    revoke: 'https://www.zerobounce.net/members/API',
    suggest: { path: 'zerobounce', field: 'api_key', env: 'ZEROBOUNCE_API_KEY' },
  }),
];
