import { named, shape } from '../../named';

export const helpscout = [
  named({
    id: 'helpscout-app-secret',
    title: 'Help Scout app secret or API key',
    grants: 'Reads and answers conversations of the account.',
    names: ['helpscout', 'help_scout'],
    shape: shape('hex', 40),
    revoke: 'https://developer.helpscout.com/mailbox-api/overview/authentication/',
    suggest: { path: 'helpscout', field: 'app_secret', env: 'HELPSCOUT_APP_SECRET' },
  }),
];
