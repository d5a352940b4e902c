import { structured } from '../../structured';

export const stytch = [
  structured({
    id: 'stytch-secret',
    title: 'Stytch live secret',
    grants: 'Creates sessions for any user of the project.',
    parts: ['secret-live-', ['base64url', 35], '='],
    revoke: 'https://stytch.com/docs/workspace-management/manage-api-keys',
    suggest: { path: 'stytch', field: 'secret', env: 'STYTCH_SECRET' },
  }),
  structured({
    id: 'stytch-test-secret',
    title: 'Stytch test secret',
    grants: 'Reads and changes test data only.',
    parts: ['secret-test-', ['base64url', 35], '='],
    revoke: 'https://stytch.com/docs/workspace-management/manage-api-keys',
    suggest: { path: 'stytch', field: 'secret', env: 'STYTCH_SECRET' },
    severity: 'warning',
  }),
];
