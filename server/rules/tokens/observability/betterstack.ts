import { named, shape } from '../../named';

export const betterstack = [
  named({
    id: 'betterstack-source-token',
    title: 'Better Stack token',
    grants: 'Sends logs or changes monitors of the team.',
    names: ['betterstack', 'better_stack', 'logtail', 'betteruptime', 'better_uptime'],
    shape: shape('base62', 24),
    revoke: 'https://betterstack.com/docs/uptime/api/getting-started-with-uptime-api/',
    suggest: { path: 'betterstack', field: 'api_token', env: 'BETTERSTACK_TOKEN' },
  }),
];
