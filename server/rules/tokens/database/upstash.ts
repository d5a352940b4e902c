import { named, uuid } from '../../named';
import { parts } from '../../structured';

export const upstash = [
  named({
    id: 'upstash-redis-token',
    title: 'Upstash Redis REST token',
    grants: 'Reads and changes the database.',
    names: ['upstash', 'kv_rest_api'],
    shape: parts('A', ['base64url', 37, 63]),
    revoke: 'https://upstash.com/docs/redis/features/restapi',
    suggest: { path: 'upstash', field: 'redis_token', env: 'UPSTASH_REDIS_REST_TOKEN' },
    says: ['token'],
  }),
  named({
    id: 'upstash-api-key',
    title: 'Upstash management API key',
    grants: 'Creates and deletes databases of the account.',
    names: ['upstash'],
    shape: uuid,
    revoke: 'https://upstash.com/docs/devops/developer-api/introduction',
    suggest: { path: 'upstash', field: 'api_key', env: 'UPSTASH_API_KEY' },
  }),
];
