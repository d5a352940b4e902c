import { named, shape } from '../../named';

export const crowdin = [
  named({
    id: 'crowdin-personal-token',
    title: 'Crowdin personal token',
    grants: 'Reads and changes translations as the user.',
    names: ['crowdin'],
    shape: shape('hex', 80),
    revoke: 'https://support.crowdin.com/account-settings/#api',
    suggest: { path: 'crowdin', field: 'token', env: 'CROWDIN_PERSONAL_TOKEN' },
  }),
];
