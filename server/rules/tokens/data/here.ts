import { named, shape } from '../../named';

export const here = [
  named({
    id: 'here-api-key',
    title: 'HERE API key',
    grants: 'Calls the map services at the expense of the account.',
    names: ['here_api', 'here_maps', 'heremaps', 'here_app', 'hereapi', 'here-api'],
    shape: shape('base64url', 43),
    severity: 'warning',
    revoke:
      'https://www.here.com/docs/bundle/identity-and-access-management-developer-guide/page/topics/plat-using-apikeys.html',
    suggest: { path: 'here', field: 'api_key', env: 'HERE_API_KEY' },
  }),
];
