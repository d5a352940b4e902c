import { named, shape } from '../../named';

export const mixpanel = [
  named({
    id: 'mixpanel-api-secret',
    title: 'Mixpanel API secret',
    grants: 'Exports the events of the project.',
    names: ['mixpanel'],
    shape: shape('hex', 32),
    revoke: 'https://docs.mixpanel.com/docs/orgs-and-projects/managing-projects',
    suggest: { path: 'mixpanel', field: 'api_secret', env: 'MIXPANEL_API_SECRET' },
    says: ['secret', 'password'],
  }),
];
