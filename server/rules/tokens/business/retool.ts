import { named } from '../../named';
import { parts } from '../../structured';

export const retool = [
  named({
    id: 'retool-access-token',
    title: 'Retool access token',
    grants: 'Reads and changes apps and users of the organization.',
    names: ['retool'],
    shape: parts('retool_01', ['lowerAlnum', 24]),
    revoke: 'https://docs.retool.com/org-users/guides/retool-api/authentication',
    suggest: { path: 'retool', field: 'access_token', env: 'RETOOL_ACCESS_TOKEN' },
  }),
];
