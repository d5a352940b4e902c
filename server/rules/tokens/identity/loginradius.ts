import { named, uuid } from '../../named';

export const loginradius = [
  named({
    id: 'loginradius-api-secret',
    title: 'LoginRadius API secret',
    grants: 'Reads and changes all users of the application.',
    names: ['loginradius'],
    shape: uuid,
    says: ['secret', 'key'],
    revoke: 'https://www.loginradius.com/docs/api/v2/admin-console/platform-security/api-key-and-secret/',
    suggest: { path: 'loginradius', field: 'api_secret', env: 'LOGINRADIUS_API_SECRET' },
  }),
];
