import { named } from '../../named';
import { parts } from '../../structured';

export const portkey = [
  named({
    id: 'portkey-api-key',
    title: 'Portkey API key',
    grants: 'Runs models through the gateway with the stored provider keys.',
    names: ['portkey'],
    shape: parts(['base62', 27], '='),
    revoke: 'https://portkey.ai/docs/api-reference/inference-api/authentication',
    suggest: { path: 'portkey', field: 'api_key', env: 'PORTKEY_API_KEY' },
  }),
];
