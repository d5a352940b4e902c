import { named, shape } from '../../named';

export const shotstack = [
  named({
    id: 'shotstack-api-key',
    title: 'Shotstack API key',
    grants: 'Renders videos at the expense of the account.',
    names: ['shotstack'],
    shape: shape('base62', 40),
    revoke: 'https://dashboard.shotstack.io/',
    suggest: { path: 'shotstack', field: 'api_key', env: 'SHOTSTACK_API_KEY' },
  }),
];
