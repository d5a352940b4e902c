import { named, shape } from '../../named';

export const koyeb = [
  named({
    id: 'koyeb-api-token',
    title: 'Koyeb API token',
    grants: 'Deploys and destroys services of the organisation.',
    names: ['koyeb'],
    shape: shape('lowerAlnum', 64),
    revoke: 'https://www.koyeb.com/docs/reference/api',
    suggest: { path: 'koyeb', field: 'token', env: 'KOYEB_TOKEN' },
  }),
];
