import { prefixed } from '../../prefixed';
import { mixed } from '../../randomness';

export const composio = [
  prefixed({
    id: 'composio-api-key',
    title: 'Composio API key',
    grants: 'Uses the accounts that the project has connected.',
    prefix: 'ak_',
    body: 'base64url',
    length: 20,
    revoke: 'https://platform.composio.dev/',
    suggest: { path: 'composio', field: 'api_key', env: 'COMPOSIO_API_KEY' },
    verify: mixed,
    minEntropy: 3.6,
  }),
];
