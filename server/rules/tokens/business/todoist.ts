import { named, shape } from '../../named';

export const todoist = [
  named({
    id: 'todoist-api-token',
    title: 'Todoist API token',
    grants: 'Reads and changes tasks as the user.',
    names: ['todoist'],
    shape: shape('hex', 40),
    revoke: 'https://app.todoist.com/app/settings/integrations/developer',
    suggest: { path: 'todoist', field: 'api_token', env: 'TODOIST_API_TOKEN' },
  }),
];
