import { prefixed } from '../../prefixed';
import { mixed } from '../../randomness';

export const nightfall = [
  prefixed({
    id: 'nightfall-api-key',
    title: 'Nightfall API key',
    grants: 'Scans data at the expense of the account.',
    prefix: 'NF-',
    body: 'base62',
    length: 32,
    revoke: 'https://docs.nightfall.ai/docs/creating-api-key',
    suggest: { path: 'nightfall', field: 'api_key', env: 'NIGHTFALL_API_KEY' },
    verify: mixed,
  }),
];
