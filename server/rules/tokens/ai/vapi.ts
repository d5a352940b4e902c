import { named, uuid } from '../../named';

export const vapi = [
  named({
    id: 'vapi-api-key',
    title: 'Vapi API key',
    grants: 'Places calls at the expense of the account.',
    names: ['vapi_', 'vapi-', 'vapiprivate', 'vapikey', 'vapiapi'],
    shape: uuid,
    revoke: 'https://docs.vapi.ai/',
    suggest: { path: 'vapi', field: 'api_key', env: 'VAPI_API_KEY' },
  }),
];
