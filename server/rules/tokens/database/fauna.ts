import { named } from '../../named';
import { parts } from '../../structured';

export const fauna = [
  named({
    id: 'fauna-secret',
    title: 'Fauna secret',
    grants: 'Reads and changes the database within its role.',
    names: ['fauna'],
    shape: parts('fn', ['base64url', 38]),
    revoke: 'https://docs.fauna.com/',
    suggest: { path: 'fauna', field: 'secret', env: 'FAUNA_SECRET' },
  }),
];
