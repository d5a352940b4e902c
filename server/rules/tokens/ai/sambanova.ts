import { named, uuid } from '../../named';

export const sambanova = [
  named({
    id: 'sambanova-api-key',
    title: 'SambaNova API key',
    grants: 'Runs models at the expense of the account.',
    names: ['sambanova'],
    shape: uuid,
    revoke: 'https://cloud.sambanova.ai/apis',
    suggest: { path: 'sambanova', field: 'api_key', env: 'SAMBANOVA_API_KEY' },
  }),
];
