import { named, shape } from '../../named';

export const travis = [
  named({
    id: 'travis-api-token',
    title: 'Travis CI API token',
    grants: 'Starts builds and reads settings as the user.',
    names: ['travis'],
    shape: shape('base64url', 22),
    says: ['token'],
    revoke: 'https://docs.travis-ci.com/user/triggering-builds/',
    suggest: { path: 'travis', field: 'token', env: 'TRAVIS_API_TOKEN' },
  }),
];
