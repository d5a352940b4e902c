import { named, shape } from '../../named';

export const coveralls = [
  named({
    id: 'coveralls-repo-token',
    title: 'Coveralls repository token',
    grants: 'Uploads coverage for the repository.',
    names: ['coveralls'],
    shape: shape('base62', 32),
    revoke: 'https://docs.coveralls.io/',
    suggest: { path: 'coveralls', field: 'repo_token', env: 'COVERALLS_REPO_TOKEN' },
  }),
  named({
    id: 'coveralls-personal-token',
    title: 'Coveralls personal API token',
    grants: 'Changes the repositories of the user.',
    names: ['coveralls'],
    shape: shape('base64url', 37),
    revoke: 'https://docs.coveralls.io/api-repos-endpoint',
    suggest: { path: 'coveralls', field: 'personal_token', env: 'COVERALLS_API_TOKEN' },
  }),
];
