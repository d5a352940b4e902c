import { named, shape } from '../../named';

export const meraki = [
  named({
    id: 'meraki-api-key',
    title: 'Cisco Meraki API key',
    grants: 'Changes the networks that the administrator may.',
    names: ['meraki'],
    shape: shape('hex', 40),
    revoke: 'https://developer.cisco.com/meraki/api-v1/authorization/',
    suggest: { path: 'meraki', field: 'api_key', env: 'MERAKI_DASHBOARD_API_KEY' },
  }),
];
