import { structured } from '../../structured';

export const coralogix = [
  structured({
    id: 'coralogix-api-key',
    title: 'Coralogix API key',
    grants: 'Sends or queries logs of the team.',
    parts: ['cxtp_', ['base62', 30]],
    revoke: 'https://coralogix.com/docs/user-guides/account-management/api-keys/api-keys/',
    suggest: { path: 'coralogix', field: 'api_key', env: 'CORALOGIX_API_KEY' },
  }),
  structured({
    id: 'coralogix-user-key',
    title: 'Coralogix personal API key',
    grants: 'Queries and changes the team as the user.',
    parts: ['cxup_', ['base62', 30]],
    revoke: 'https://coralogix.com/docs/user-guides/account-management/api-keys/api-keys/',
    suggest: { path: 'coralogix', field: 'api_key', env: 'CORALOGIX_API_KEY' },
  }),
];
