import { prefixed } from '../../prefixed';

export const aikido = [
  prefixed({
    id: 'aikido-client-secret',
    title: 'Aikido client secret',
    grants: 'Reads the security findings of the organisation.',
    prefix: 'AIK_SECRET_',
    body: 'base62',
    length: 64,
    revoke: 'https://apidocs.aikido.dev/reference/authorization',
    suggest: { path: 'aikido', field: 'client_secret', env: 'AIKIDO_CLIENT_SECRET' },
  }),
  prefixed({
    id: 'aikido-ci-token',
    title: 'Aikido CI token',
    grants: 'Starts scans and reads their results.',
    prefix: 'AIK_CI_',
    body: 'base62',
    length: [20, 44],
    revoke: 'https://help.aikido.dev/',
    suggest: { path: 'aikido', field: 'ci_token', env: 'AIKIDO_API_KEY' },
  }),
];
