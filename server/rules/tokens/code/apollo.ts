import { named } from '../../named';
import { parts, structured } from '../../structured';

export const apollo = [
  named({
    id: 'apollo-graph-key',
    title: 'Apollo GraphOS API key',
    grants: 'Reads and publishes schemas of the graph.',
    names: ['apollo'],
    shape: parts('service:', ['base64url', 2, 40], ':', ['base64url', 22]),
    revoke: 'https://www.apollographql.com/docs/graphos/platform/access-management/api-keys',
    suggest: { path: 'apollo', field: 'key', env: 'APOLLO_KEY' },
  }),
  structured({
    id: 'apollo-user-key',
    title: 'Apollo GraphOS personal key',
    grants: "Acts as the user on all of the user's graphs.",
    parts: ['user:gh.', ['base64url', 8, 36], ':', ['base64url', 22]],
    revoke: 'https://www.apollographql.com/docs/graphos/platform/access-management/api-keys',
    suggest: { path: 'apollo', field: 'user_key', env: 'APOLLO_KEY' },
  }),
];
