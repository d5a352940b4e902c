import { named, shape } from '../../named';

export const miro = [
  named({
    id: 'miro-access-token',
    title: 'Miro access token',
    grants: 'Reads and changes boards of the team.',
    names: ['miro_', 'miro-', 'mirotoken', 'miroaccess'],
    shape: shape('base64url', 27),
    revoke: 'https://developers.miro.com/docs/rest-api-build-your-first-hello-world-app',
    suggest: { path: 'miro', field: 'access_token', env: 'MIRO_ACCESS_TOKEN' },
  }),
];
