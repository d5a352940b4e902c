import { named, shape } from '../../named';

export const luadns = [
  named({
    id: 'luadns-api-token',
    title: 'LuaDNS API token',
    grants: 'Changes the zones of the account.',
    names: ['luadns'],
    shape: shape('hex', 32),
    revoke: 'https://www.luadns.com/api.html',
    suggest: { path: 'luadns', field: 'api_token', env: 'LUADNS_API_TOKEN' },
  }),
];
