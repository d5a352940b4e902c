import { named } from '../../named';
import { parts } from '../../structured';

export const webex = [
  named({
    id: 'webex-access-token',
    title: 'Webex access token',
    grants: 'Reads and sends messages as the user or bot.',
    names: ['webex'],
    shape: parts(
      ['base62', 64],
      '_',
      ['base62', 4],
      '_',
      ['hex', 8],
      '-',
      ['hex', 4],
      '-',
      ['hex', 4],
      '-',
      ['hex', 4],
      '-',
      ['hex', 12],
    ),
    revoke: 'https://developer.webex.com/my-apps',
    suggest: { path: 'webex', field: 'access_token', env: 'WEBEX_ACCESS_TOKEN' },
  }),
];
