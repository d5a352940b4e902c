import { structured } from '../../structured';

export const kickbox = [
  structured({
    id: 'kickbox-api-key',
    title: 'Kickbox API key',
    grants: 'Verifies addresses at the expense of the account.',
    parts: ['live_', ['hex', 64]],
    // The Cat API's keys look alike.
    confidence: 'medium',
    revoke: 'https://docs.kickbox.com/docs/using-the-api',
    suggest: { path: 'kickbox', field: 'api_key', env: 'KICKBOX_API_KEY' },
  }),
];
