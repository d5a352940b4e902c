import { named } from '../../named';
import { parts } from '../../structured';

export const gcore = [
  named({
    id: 'gcore-api-token',
    title: 'Gcore permanent API token',
    grants: 'Whatever its role allows in the account.',
    names: ['gcore'],
    shape: parts(['digits', 1, 6], '$', ['hex', 240]),
    revoke: 'https://gcore.com/docs/account-settings/create-use-or-delete-a-permanent-api-token',
    suggest: { path: 'gcore', field: 'api_token', env: 'GCORE_PERMANENT_API_TOKEN' },
  }),
];
