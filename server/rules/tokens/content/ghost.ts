import { named } from '../../named';
import { parts } from '../../structured';

export const ghost = [
  named({
    id: 'ghost-admin-api-key',
    title: 'Ghost Admin API key',
    grants: 'Publishes and changes posts, members and settings of the site.',
    names: ['ghost'],
    shape: parts(['hex', 24], ':', ['hex', 64]),
    revoke: 'https://docs.ghost.org/admin-api/#token-authentication',
    suggest: { path: 'ghost', field: 'admin_api_key', env: 'GHOST_ADMIN_API_KEY' },
  }),
];
