import { named } from '../../named';
import { parts } from '../../structured';

export const clerk = [
  named({
    id: 'clerk-secret-key',
    title: 'Clerk secret key',
    grants: 'Reads and changes all users of the application.',
    names: ['clerk'],
    shape: parts('sk_', ['lowerAlnum', 4], '_', ['base62', 32, 50]),
    precedence: 1,
    revoke: 'https://clerk.com/docs/deployments/clerk-environment-variables',
    suggest: { path: 'clerk', field: 'secret_key', env: 'CLERK_SECRET_KEY' },
  }),
];
