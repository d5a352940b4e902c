import { structured } from '../structured';
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
  structured({
    id: 'docker-swarm-join-token',
    title: 'Docker Swarm join token',
    grants: 'Joins a node to the swarm; a manager token takes it over.',
    parts: ['SWMTKN-1-', ['lowerAlnum', 50], '-', ['lowerAlnum', 25]],
    revoke: 'https://docs.docker.com/reference/cli/docker/swarm/join-token/',
    suggest: { path: 'docker', field: 'swarm_token', env: 'SWARM_TOKEN' },
  }),
  structured({
    id: 'docker-swarm-unlock-key',
    title: 'Docker Swarm unlock key',
    grants: "Decrypts the manager's raft log with all the secrets of the swarm.",
    parts: ['SWMKEY-1-', ['base64', 43]],
    revoke: 'https://docs.docker.com/reference/cli/docker/swarm/unlock-key/',
    suggest: { path: 'docker', field: 'swarm_unlock_key', env: 'SWARM_UNLOCK_KEY' },
  }),
];
