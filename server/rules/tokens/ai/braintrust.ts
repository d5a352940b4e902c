import { named } from '../../named';
import { parts } from '../../structured';

export const braintrust = [
  named({
    id: 'braintrust-api-key',
    title: 'Braintrust API key',
    grants: 'Reads and logs experiments of the organization.',
    names: ['braintrust'],
    shape: parts('sk-', ['base62', 48]),
    revoke: 'https://www.braintrust.dev/app/settings?subroute=api-keys',
    suggest: { path: 'braintrust', field: 'api_key', env: 'BRAINTRUST_API_KEY' },
  }),
];
