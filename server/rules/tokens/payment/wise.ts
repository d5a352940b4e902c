import { named, uuid } from '../../named';

export const wise = [
  named({
    id: 'wise-api-token',
    title: 'Wise API token',
    grants: 'Reads balances and, where allowed, sends money.',
    names: ['transferwise', 'wise_api', 'wise_token', 'wiseapi', 'wisetoken'],
    shape: uuid,
    revoke: 'https://docs.wise.com/api-docs/features/authentication-access',
    suggest: { path: 'wise', field: 'api_token', env: 'WISE_API_TOKEN' },
  }),
];
