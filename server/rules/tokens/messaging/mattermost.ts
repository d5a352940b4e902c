import { named, shape } from '../../named';

export const mattermost = [
  named({
    id: 'mattermost-access-token',
    title: 'Mattermost access token',
    grants: 'Reads and posts as the user or bot.',
    names: ['mattermost'],
    shape: shape('lowerAlnum', 26),
    revoke: 'https://developers.mattermost.com/integrate/reference/personal-access-token/',
    suggest: { path: 'mattermost', field: 'access_token', env: 'MATTERMOST_TOKEN' },
  }),
];
