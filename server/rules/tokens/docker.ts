import { prefixed } from '../prefixed';

export const docker = [
  prefixed({
    id: 'docker-personal-access-token',
    title: 'Docker Hub personal access token',
    grants: "Pulls, and within its scope pushes, the account's images.",
    prefix: 'dckr_pat_',
    body: 'base64url',
    length: 27,
    revoke: 'https://app.docker.com/settings/personal-access-tokens',
    suggest: { path: 'docker', field: 'token', env: 'DOCKER_TOKEN' },
  }),
  prefixed({
    id: 'docker-organization-token',
    title: 'Docker Hub organisation access token',
    grants: "Pulls, and within its scope pushes, the organisation's images.",
    prefix: 'dckr_oat_',
    body: 'base64url',
    length: 32,
    revoke: 'https://docs.docker.com/security/for-admins/access-tokens/',
    suggest: { path: 'docker', field: 'token', env: 'DOCKER_TOKEN' },
  }),
];
