import { named } from '../../named';
import { parts } from '../../structured';

export const ollama = [
  named({
    id: 'ollama-api-key',
    title: 'Ollama API key',
    grants: 'Runs cloud models at the expense of the account.',
    names: ['ollama'],
    shape: parts(['hex', 32], '.', ['base64url', 24]),
    revoke: 'https://ollama.com/settings/keys',
    suggest: { path: 'ollama', field: 'api_key', env: 'OLLAMA_API_KEY' },
  }),
];
