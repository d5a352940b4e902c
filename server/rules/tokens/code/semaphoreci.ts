import { named, shape } from '../../named';

export const semaphoreci = [
  named({
    id: 'semaphoreci-api-token',
    title: 'Semaphore CI API token',
    grants: 'Runs workflows and reads secrets as the user.',
    names: ['semaphore'],
    shape: shape('base64url', 20),
    says: ['token'],
    revoke: 'https://docs.semaphoreci.com/reference/api',
    suggest: { path: 'semaphoreci', field: 'api_token', env: 'SEMAPHORE_API_TOKEN' },
  }),
];
