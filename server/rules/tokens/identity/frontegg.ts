import { named, uuid } from '../../named';

export const frontegg = [
  named({
    id: 'frontegg-secret-key',
    title: 'Frontegg secret key',
    grants: 'Manages users and tenants of the environment.',
    names: ['frontegg'],
    shape: uuid,
    says: ['key', 'secret'],
    revoke: 'https://developers.frontegg.com/guides/env-settings/',
    suggest: { path: 'frontegg', field: 'secret_key', env: 'FRONTEGG_SECRET_KEY' },
  }),
];
