import { named } from '../../named';
import { parts, structured } from '../../structured';

export const aiven = [
  structured({
    id: 'aiven-service-password',
    title: 'Aiven service password',
    grants: 'Opens the managed database or broker it belongs to.',
    parts: ['AVNS_', ['base64url', 18, 20]],
    revoke: 'https://aiven.io/docs/platform/howto/reset-service-password',
    suggest: { path: 'aiven', field: 'password', env: 'AIVEN_PASSWORD' },
  }),
  named({
    id: 'aiven-api-token',
    title: 'Aiven API token',
    grants: 'Creates, changes and deletes services as the user.',
    names: ['aiven'],
    shape: parts(['base64', 370, 372]),
    revoke: 'https://aiven.io/docs/platform/howto/create_authentication_token',
    suggest: { path: 'aiven', field: 'token', env: 'AIVEN_TOKEN' },
  }),
];
