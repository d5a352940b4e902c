import { named, uuid } from '../../named';

export const shortcut = [
  named({
    id: 'shortcut-api-token',
    title: 'Shortcut API token',
    grants: 'Reads and changes stories as the user.',
    names: ['shortcut_', 'shortcut-', 'shortcutapi', 'shortcuttoken', 'clubhouse'],
    shape: uuid,
    revoke: 'https://app.shortcut.com/settings/account/api-tokens',
    suggest: { path: 'shortcut', field: 'api_token', env: 'SHORTCUT_API_TOKEN' },
  }),
];
