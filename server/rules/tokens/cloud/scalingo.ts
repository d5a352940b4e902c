import { prefixed } from '../../prefixed';

export const scalingo = [
  prefixed({
    id: 'scalingo-api-token',
    title: 'Scalingo API token',
    grants: 'Deploys apps and reads their variables as the user.',
    prefix: 'tk-us-',
    body: 'base64url',
    length: 48,
    revoke: 'https://doc.scalingo.com/platform/app/environment',
    suggest: { path: 'scalingo', field: 'token', env: 'SCALINGO_API_TOKEN' },
  }),
];
