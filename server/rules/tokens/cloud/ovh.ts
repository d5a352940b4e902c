import { named, shape } from '../../named';

export const ovh = [
  named({
    id: 'ovh-application-secret',
    title: 'OVHcloud application secret',
    grants: 'Signs API calls of the account, together with its keys.',
    names: ['ovh_', 'ovh.', 'ovh-', 'ovhcloud'],
    shape: shape('hex', 32),
    revoke: 'https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api',
    suggest: { path: 'ovh', field: 'application_secret', env: 'OVH_APPLICATION_SECRET' },
  }),
  named({
    id: 'ovh-legacy-secret',
    title: 'OVHcloud application secret (old format)',
    grants: 'Signs API calls of the account, together with its keys.',
    names: ['ovh_', 'ovh.', 'ovh-', 'ovhcloud'],
    shape: shape('base62', 32),
    precedence: -1,
    revoke: 'https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api',
    suggest: { path: 'ovh', field: 'application_secret', env: 'OVH_APPLICATION_SECRET' },
  }),
];
