import { named } from '../../named';
import { parts } from '../../structured';

export const novita = [
  named({
    id: 'novita-api-key',
    title: 'Novita AI API key',
    grants: 'Runs models at the expense of the account.',
    names: ['novita'],
    shape: parts('sk_', ['base64url', 43]),
    revoke: 'https://novita.ai/settings/key-management',
    suggest: { path: 'novita', field: 'api_key', env: 'NOVITA_API_KEY' },
  }),
];
