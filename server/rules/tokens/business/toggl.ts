import { named, shape } from '../../named';

export const toggl = [
  named({
    id: 'toggl-api-token',
    title: 'Toggl Track API token',
    grants: 'Reads and changes time entries as the user.',
    names: ['toggl_', 'toggl-', 'togglapi', 'toggltoken', 'toggltrack', 'toggl.'],
    shape: shape('hex', 32),
    revoke: 'https://track.toggl.com/profile',
    suggest: { path: 'toggl', field: 'api_token', env: 'TOGGL_API_TOKEN' },
  }),
];
