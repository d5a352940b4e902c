import { named, uuid } from '../../named';

export const leonardo = [
  named({
    id: 'leonardo-api-key',
    title: 'Leonardo.Ai API key',
    grants: 'Makes images at the expense of the account.',
    names: ['leonardo'],
    shape: uuid,
    revoke: 'https://app.leonardo.ai/api-access',
    suggest: { path: 'leonardo', field: 'api_key', env: 'LEONARDO_API_KEY' },
  }),
];
