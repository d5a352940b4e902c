import { named } from '../../named';
import { parts } from '../../structured';

export const kimi = [
  named({
    id: 'kimi-api-key',
    title: 'Kimi (Moonshot) API key',
    grants: 'Runs models at the expense of the account.',
    names: ['moonshot', 'kimi_', 'kimi-', 'kimiapi'],
    shape: parts('sk-', ['base62', 48]),
    revoke: 'https://platform.moonshot.ai/console/api-keys',
    suggest: { path: 'kimi', field: 'api_key', env: 'MOONSHOT_API_KEY' },
  }),
];
