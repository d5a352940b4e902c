import { named, shape } from '../../named';

export const zerotier = [
  named({
    id: 'zerotier-api-token',
    title: 'ZeroTier API token',
    grants: 'Changes networks and lets devices in.',
    names: ['zerotier'],
    shape: shape('base62', 32),
    revoke: 'https://docs.zerotier.com/api/tokens/',
    suggest: { path: 'zerotier', field: 'api_token', env: 'ZEROTIER_API_TOKEN' },
  }),
];
