import { named, uuid } from '../../named';

export const railway = [
  named({
    id: 'railway-token',
    title: 'Railway token',
    grants: 'Deploys and reads the variables of the project or account.',
    names: ['railway'],
    shape: uuid,
    revoke: 'https://docs.railway.com/reference/public-api',
    suggest: { path: 'railway', field: 'token', env: 'RAILWAY_TOKEN' },
  }),
];
