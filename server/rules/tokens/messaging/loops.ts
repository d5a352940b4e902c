import { named, shape } from '../../named';

export const loops = [
  named({
    id: 'loops-api-key',
    title: 'Loops API key',
    grants: 'Sends mail and changes contacts of the account.',
    names: ['loops_', 'loops-api', 'loopsapi'],
    shape: shape('hex', 32),
    revoke: 'https://app.loops.so/settings?page=api',
    suggest: { path: 'loops', field: 'api_key', env: 'LOOPS_API_KEY' },
    says: ['api'],
  }),
];
