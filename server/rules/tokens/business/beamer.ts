import { named } from '../../named';
import { parts } from '../../structured';

export const beamer = [
  named({
    id: 'beamer-api-token',
    title: 'Beamer API token',
    grants: 'Reads and changes posts and users of the product.',
    names: ['beamer'],
    shape: parts('b_', ['base64url', 44]),
    revoke: 'https://www.getbeamer.com/docs/',
    suggest: { path: 'beamer', field: 'token', env: 'BEAMER_API_KEY' },
  }),
];
