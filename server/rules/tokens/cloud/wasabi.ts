import { named, shape } from '../../named';

export const wasabi = [
  named({
    id: 'wasabi-secret-key',
    title: 'Wasabi secret key',
    grants: 'Reads and writes the storage of the account.',
    names: ['wasabi'],
    shape: shape('base62', 40),
    says: ['secret'],
    revoke: 'https://docs.wasabi.com/docs/creating-a-new-access-key',
    suggest: { path: 'wasabi', field: 'secret_key', env: 'WASABI_SECRET_KEY' },
  }),
];
