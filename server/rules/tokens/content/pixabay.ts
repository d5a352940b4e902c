import { named } from '../../named';
import { parts } from '../../structured';

export const pixabay = [
  named({
    id: 'pixabay-api-key',
    title: 'Pixabay API key',
    grants: 'Calls the API within the limits of the account.',
    names: ['pixabay'],
    shape: parts(['digits', 7, 8], '-', ['hex', 25]),
    revoke: 'https://pixabay.com/api/docs/',
    suggest: { path: 'pixabay', field: 'api_key', env: 'PIXABAY_API_KEY' },
    severity: 'warning',
  }),
];
