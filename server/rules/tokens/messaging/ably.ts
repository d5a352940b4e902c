import { named } from '../../named';
import { parts } from '../../structured';

export const ably = [
  named({
    id: 'ably-api-key',
    title: 'Ably API key',
    grants: 'Publishes and reads messages within its capabilities.',
    names: ['ably_', 'ably-', 'ablykey', 'ablyapi', 'ably.'],
    shape: parts(['base64url', 6], '.', ['base64url', 6], ':', ['base64url', 43]),
    revoke: 'https://ably.com/docs/platform/account/app/api',
    suggest: { path: 'ably', field: 'api_key', env: 'ABLY_API_KEY' },
  }),
];
