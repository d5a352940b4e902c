import { named, shape } from '../../named';

export const freshdesk = [
  named({
    id: 'freshdesk-api-key',
    title: 'Freshdesk API key',
    grants: 'Reads and changes tickets as the agent.',
    names: ['freshdesk', 'freshservice'],
    shape: shape('base62', 20),
    revoke: 'https://support.freshdesk.com/support/solutions/articles/215517',
    suggest: { path: 'freshdesk', field: 'api_key', env: 'FRESHDESK_API_KEY' },
  }),
];
