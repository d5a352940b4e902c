import { structured } from '../../structured';

export const courier = [
  structured({
    id: 'courier-api-key',
    title: 'Courier API key',
    grants: 'Sends notifications in the name of the workspace.',
    parts: ['pk_prod_', ['upperAlnum', 28]],
    revoke: 'https://app.courier.com/settings/api-keys',
    suggest: { path: 'courier', field: 'api_key', env: 'COURIER_AUTH_TOKEN' },
  }),
  structured({
    id: 'courier-test-api-key',
    title: 'Courier test API key',
    grants: 'Sends test notifications.',
    parts: ['pk_test_', ['upperAlnum', 28]],
    revoke: 'https://app.courier.com/settings/api-keys',
    suggest: { path: 'courier', field: 'api_key', env: 'COURIER_AUTH_TOKEN' },
    severity: 'warning',
  }),
];
