import { named } from '../../named';
import { parts } from '../../structured';

export const temporal = [
  named({
    id: 'temporal-api-key',
    title: 'Temporal Cloud API key',
    grants: 'Runs and changes workflows as the user.',
    names: ['temporal'],
    shape: parts('eyJ', ['base64url', 20, 120], '.', ['base64url', 40, 500], '.', ['base64url', 40, 700]),
    revoke: 'https://docs.temporal.io/cloud/api-keys',
    suggest: { path: 'temporal', field: 'api_key', env: 'TEMPORAL_API_KEY' },
    precedence: 1,
    maxLength: 1500,
  }),
];
