import { structured } from '../../structured';

export const e2b = [
  structured({
    id: 'e2b-api-key',
    title: 'E2B API key',
    grants: 'Runs sandboxes at the expense of the team.',
    parts: ['e2b_', ['hex', 40]],
    revoke: 'https://e2b.dev/dashboard?tab=keys',
    suggest: { path: 'e2b', field: 'api_key', env: 'E2B_API_KEY' },
  }),
];
