import { named } from '../../named';
import { parts } from '../../structured';

export const fal = [
  named({
    id: 'fal-api-key',
    title: 'fal API key',
    grants: 'Runs models at the expense of the account.',
    names: ['fal_key', 'fal-key', 'falkey', 'fal_api', 'fal_ai', 'falai'],
    shape: parts(['hex', 8], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 12], ':', [
      'hex',
      32,
    ]),
    revoke: 'https://fal.ai/dashboard/keys',
    suggest: { path: 'fal', field: 'api_key', env: 'FAL_KEY' },
  }),
];
