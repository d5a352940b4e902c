import { named, uuid } from '../../named';

export const opsgenie = [
  named({
    id: 'opsgenie-api-key',
    title: 'Opsgenie API key',
    grants: 'Creates, reads and closes alerts of the team.',
    names: ['opsgenie'],
    shape: uuid,
    revoke: 'https://support.atlassian.com/opsgenie/docs/api-key-management/',
    suggest: { path: 'opsgenie', field: 'api_key', env: 'OPSGENIE_API_KEY' },
  }),
];
