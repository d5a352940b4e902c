import { prefixed } from '../../prefixed';

export const canva = [
  prefixed({
    id: 'canva-client-secret',
    title: 'Canva client secret',
    grants: 'Poses as the Connect integration and exchanges its codes.',
    prefix: 'cnvca',
    body: 'base64url',
    length: 51,
    revoke: 'https://www.canva.dev/docs/connect/authentication/',
    suggest: { path: 'canva', field: 'client_secret', env: 'CANVA_CLIENT_SECRET' },
  }),
];
