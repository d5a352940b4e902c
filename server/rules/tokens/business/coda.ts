import { named, uuid } from '../../named';

export const coda = [
  named({
    id: 'coda-api-token',
    title: 'Coda API token',
    grants: 'Reads and changes documents as the user.',
    names: ['coda_', 'coda-', 'codaapi', 'codatoken'],
    shape: uuid,
    revoke: 'https://coda.io/developers/apis/v1',
    suggest: { path: 'coda', field: 'token', env: 'CODA_API_TOKEN' },
  }),
];
