import { named } from '../../named';
import { parts } from '../../structured';

export const greenhouse = [
  named({
    id: 'greenhouse-api-key',
    title: 'Greenhouse API key',
    grants: 'Reads the candidates that its permissions show.',
    names: ['greenhouse'],
    shape: parts(['hex', 32], '-', ['digits', 1]),
    revoke: 'https://developers.greenhouse.io/harvest.html',
    suggest: { path: 'greenhouse', field: 'api_key', env: 'GREENHOUSE_API_KEY' },
  }),
];
