import { named } from '../../named';
import { parts } from '../../structured';

export const knock = [
  named({
    id: 'knock-secret-key',
    title: 'Knock secret API key',
    grants: 'Sends notifications and reads the users of the environment.',
    names: ['knock'],
    shape: parts('sk_', ['base64url', 43]),
    revoke: 'https://docs.knock.app/developer-tools/api-keys',
    suggest: { path: 'knock', field: 'secret_key', env: 'KNOCK_API_KEY' },
  }),
];
