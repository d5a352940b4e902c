import { mixed } from '../../randomness';
import { structured } from '../../structured';

export const dash0 = [
  structured({
    id: 'dash0-auth-token',
    title: 'Dash0 auth token',
    grants: 'Sends or reads telemetry of the organization.',
    parts: ['auth_', ['base62', 32]],
    revoke: 'https://www.dash0.com/documentation/dash0/key-concepts/auth-tokens',
    suggest: { path: 'dash0', field: 'auth_token', env: 'DASH0_AUTH_TOKEN' },
    verify: mixed,
  }),
];
