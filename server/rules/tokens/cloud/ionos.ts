import { named } from '../../named';
import { parts } from '../../structured';

export const ionos = [
  named({
    id: 'ionos-api-key',
    title: 'IONOS DNS API key',
    grants: 'Changes the domains and records of the account.',
    names: ['ionos'],
    shape: parts(['hex', 32], '.', ['base62', 86]),
    revoke: 'https://developer.hosting.ionos.com/docs/getstarted',
    suggest: { path: 'ionos', field: 'api_key', env: 'IONOS_API_KEY' },
  }),
];
