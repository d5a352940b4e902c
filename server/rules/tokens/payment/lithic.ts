import { named, uuid } from '../../named';

export const lithic = [
  named({
    id: 'lithic-api-key',
    title: 'Lithic API key',
    grants: 'Creates cards and reads their numbers and transactions.',
    names: ['lithic'],
    shape: uuid,
    revoke: 'https://docs.lithic.com/docs/getting-started',
    suggest: { path: 'lithic', field: 'api_key', env: 'LITHIC_API_KEY' },
  }),
];
