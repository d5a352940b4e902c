import { structured } from '../../structured';

export const intra42 = [
  structured({
    id: 'intra42-client-secret',
    title: '42 intranet client secret',
    grants: 'Calls the API as the application.',
    parts: ['s-s4t2ud-', ['hex', 64]],
    revoke: 'https://api.intra.42.fr/apidoc/guides/getting_started',
    suggest: { path: 'intra42', field: 'client_secret', env: 'INTRA42_CLIENT_SECRET' },
  }),
  structured({
    id: 'intra42-client-secret-af',
    title: '42 intranet client secret (affiliate)',
    grants: 'Calls the API as the application.',
    parts: ['s-s4t2af-', ['hex', 64]],
    revoke: 'https://api.intra.42.fr/apidoc/guides/getting_started',
    suggest: { path: 'intra42', field: 'client_secret', env: 'INTRA42_CLIENT_SECRET' },
  }),
];
