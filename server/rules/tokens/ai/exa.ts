import { named, uuid } from '../../named';

export const exa = [
  named({
    id: 'exa-api-key',
    title: 'Exa API key',
    grants: 'Searches at the expense of the account.',
    names: ['exa_api', 'exa-api', 'exaapi'],
    shape: uuid,
    revoke: 'https://dashboard.exa.ai/api-keys',
    suggest: { path: 'exa', field: 'api_key', env: 'EXA_API_KEY' },
  }),
];
