import { named } from '../../named';
import { parts } from '../../structured';

export const browserbase = [
  named({
    id: 'browserbase-api-key',
    title: 'Browserbase API key',
    grants: 'Runs browsers at the expense of the account.',
    names: ['browserbase'],
    shape: parts('bb_live_', ['base64url', 27]),
    revoke: 'https://www.browserbase.com/settings',
    suggest: { path: 'browserbase', field: 'api_key', env: 'BROWSERBASE_API_KEY' },
  }),
];
