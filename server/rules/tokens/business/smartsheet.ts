import { named, shape } from '../../named';

export const smartsheet = [
  named({
    id: 'smartsheet-access-token',
    title: 'Smartsheet access token',
    grants: 'Reads and changes sheets as the user.',
    names: ['smartsheet'],
    shape: shape('base62', 37, 26),
    revoke: 'https://developers.smartsheet.com/api/smartsheet/guides/basics/authentication',
    suggest: { path: 'smartsheet', field: 'access_token', env: 'SMARTSHEET_ACCESS_TOKEN' },
  }),
];
