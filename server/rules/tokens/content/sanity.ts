import { named } from '../../named';
import { parts } from '../../structured';

export const sanity = [
  named({
    id: 'sanity-api-token',
    title: 'Sanity API token',
    grants: "Reads, and with an editor's role changes, the content.",
    names: ['sanity'],
    shape: parts('sk', ['base62', 78, 180]),
    revoke: 'https://www.sanity.io/docs/content-lake/http-auth',
    suggest: { path: 'sanity', field: 'api_token', env: 'SANITY_API_TOKEN' },
  }),
];
