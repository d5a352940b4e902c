import { named, uuid } from '../../named';
import { prefixed } from '../../prefixed';

export const mongodbatlas = [
  prefixed({
    id: 'mongodbatlas-service-secret',
    title: 'MongoDB Atlas service account secret',
    grants: 'Creates, changes and deletes clusters within its roles.',
    prefix: 'mdb_sa_sk_',
    body: 'base64url',
    length: 40,
    revoke: 'https://www.mongodb.com/docs/atlas/api/service-accounts-overview/',
    suggest: { path: 'mongodbatlas', field: 'client_secret', env: 'MONGODB_ATLAS_CLIENT_SECRET' },
  }),
  named({
    id: 'mongodbatlas-private-key',
    title: 'MongoDB Atlas API private key',
    grants: 'Creates, changes and deletes clusters within its roles.',
    names: ['mongodb_atlas', 'atlas_private', 'atlas_api', 'mongodbatlas', 'atlas.private'],
    shape: uuid,
    revoke: 'https://www.mongodb.com/docs/atlas/configure-api-access/',
    suggest: { path: 'mongodbatlas', field: 'private_key', env: 'MONGODB_ATLAS_PRIVATE_KEY' },
    says: ['private', 'key'],
  }),
];
