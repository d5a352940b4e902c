import { named, shape } from '../../named';

export const gitea = [
  named({
    id: 'gitea-access-token',
    title: 'Gitea or Forgejo access token',
    grants: 'Reads and pushes repositories as the user.',
    names: ['gitea', 'forgejo', 'codeberg', 'gogs'],
    shape: shape('hex', 40),
    revoke: 'https://docs.gitea.com/development/api-usage',
    suggest: { path: 'gitea', field: 'token', env: 'GITEA_TOKEN' },
  }),
];
