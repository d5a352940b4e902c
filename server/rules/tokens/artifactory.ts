import { prefixed } from '../prefixed';

export const artifactory = [
  prefixed({
    id: 'artifactory-api-key',
    title: 'JFrog Artifactory API key',
    grants: 'Downloads and uploads artifacts as the user.',
    prefix: 'AKCp',
    body: 'base62',
    length: [68, 70],
    revoke: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/user-profile',
    suggest: { path: 'artifactory', field: 'api_key', env: 'ARTIFACTORY_API_KEY' },
  }),
  prefixed({
    id: 'artifactory-reference-token',
    title: 'JFrog reference token',
    grants: 'Acts in the JFrog platform within the scope of its access token.',
    prefix: 'cmVmdGtu',
    body: 'base62',
    length: 56,
    revoke: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
    suggest: { path: 'artifactory', field: 'token', env: 'JFROG_ACCESS_TOKEN' },
  }),
];
