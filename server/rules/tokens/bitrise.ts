import { named, shape } from '../named';

export const bitrise = [
  named({
    id: 'bitrise-access-token',
    title: 'Bitrise access token',
    grants: 'Starts builds and reads their secrets as the user.',
    names: ['bitrise'],
    shape: shape('base64url', [60, 120]),
    revoke: 'https://docs.bitrise.io/en/bitrise-platform/accounts/personal-access-tokens.html',
    suggest: { path: 'bitrise', field: 'token', env: 'BITRISE_TOKEN' },
  }),
];
