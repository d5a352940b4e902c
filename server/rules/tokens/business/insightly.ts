import { named, uuid } from '../../named';

export const insightly = [
  named({
    id: 'insightly-api-key',
    title: 'Insightly API key',
    grants: 'Reads and changes customers as the user.',
    names: ['insightly'],
    shape: uuid,
    revoke: 'https://api.insightly.com/v3.1/Help',
    suggest: { path: 'insightly', field: 'api_key', env: 'INSIGHTLY_API_KEY' },
  }),
];
