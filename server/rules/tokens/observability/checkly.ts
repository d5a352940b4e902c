import { prefixed } from '../../prefixed';

export const checkly = [
  prefixed({
    id: 'checkly-api-key',
    title: 'Checkly API key',
    grants: 'Changes checks and reads their results.',
    prefix: 'cu_',
    body: 'hex',
    length: 32,
    revoke: 'https://www.checklyhq.com/docs/cli/authentication/',
    suggest: { path: 'checkly', field: 'api_key', env: 'CHECKLY_API_KEY' },
  }),
];
