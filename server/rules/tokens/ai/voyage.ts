import { named } from '../../named';
import { parts } from '../../structured';

export const voyage = [
  named({
    id: 'voyage-api-key',
    title: 'Voyage AI API key',
    grants: 'Makes embeddings at the expense of the account.',
    names: ['voyage'],
    shape: parts('pa-', ['base64url', 43]),
    revoke: 'https://dashboard.voyageai.com/organization/api-keys',
    suggest: { path: 'voyage', field: 'api_key', env: 'VOYAGE_API_KEY' },
  }),
];
