import { named } from '../../named';
import { parts } from '../../structured';

export const cursor = [
  named({
    id: 'cursor-api-key',
    title: 'Cursor API key',
    grants: "Reads the team's usage and runs agents.",
    names: ['cursor'],
    shape: parts('key_', ['hex', 64]),
    revoke: 'https://cursor.com/docs/account/teams/admin-api',
    suggest: { path: 'cursor', field: 'api_key', env: 'CURSOR_API_KEY' },
  }),
];
