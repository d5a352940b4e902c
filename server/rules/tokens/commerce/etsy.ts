import { named, shape } from '../../named';
import { parts } from '../../structured';

const revoke = 'https://www.etsy.com/developers/your-apps';

export const etsy = [
  named({
    id: 'etsy-api-key',
    title: 'Etsy keystring with its shared secret',
    grants: 'Calls the API as the application and verifies its webhooks.',
    names: ['etsy', 'x-api-key'],
    shape: parts(['lowerAlnum', 24], ':', ['base62', 10, 64]),
    says: ['key'],
    revoke,
    suggest: { path: 'etsy', field: 'api_key', env: 'ETSY_API_KEY' },
  }),
  named({
    id: 'etsy-keystring',
    title: 'Etsy keystring',
    grants: 'Calls the public parts of the API as the application.',
    names: ['etsy'],
    shape: { ...shape('lowerAlnum', 24), source: '[a-z0-9]{24}(?!:)' },
    severity: 'warning',
    revoke,
    suggest: { path: 'etsy', field: 'keystring', env: 'ETSY_API_KEY' },
  }),
];
