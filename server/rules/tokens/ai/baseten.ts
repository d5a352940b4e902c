import { named } from '../../named';
import { parts } from '../../structured';

export const baseten = [
  named({
    id: 'baseten-api-key',
    title: 'Baseten API key',
    grants: 'Runs models at the expense of the account.',
    names: ['baseten'],
    shape: parts(['base62', 8], '.', ['base62', 32]),
    revoke: 'https://app.baseten.co/settings/api_keys',
    suggest: { path: 'baseten', field: 'api_key', env: 'BASETEN_API_KEY' },
  }),
];
