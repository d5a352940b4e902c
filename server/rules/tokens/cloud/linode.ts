import { named, shape } from '../../named';

export const linode = [
  named({
    id: 'linode-access-token',
    title: 'Linode access token',
    grants: 'Creates and destroys instances within its scopes.',
    names: ['linode'],
    shape: shape('hex', 64),
    revoke: 'https://techdocs.akamai.com/cloud-computing/docs/manage-personal-access-tokens',
    suggest: { path: 'linode', field: 'token', env: 'LINODE_TOKEN' },
  }),
];
