import { named } from '../../named';
import { parts } from '../../structured';

export const runway = [
  named({
    id: 'runway-api-key',
    title: 'Runway API key',
    grants: 'Makes videos at the expense of the account.',
    names: ['runway'],
    shape: parts('key_', ['hex', 128]),
    revoke: 'https://docs.dev.runwayml.com/guides/setup/',
    suggest: { path: 'runway', field: 'api_key', env: 'RUNWAYML_API_SECRET' },
  }),
];
