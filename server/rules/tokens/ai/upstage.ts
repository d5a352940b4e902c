import { mixed } from '../../randomness';
import { structured } from '../../structured';

export const upstage = [
  structured({
    id: 'upstage-api-key',
    title: 'Upstage API key',
    grants: 'Runs models at the expense of the account.',
    parts: ['up_', ['base62', 29]],
    revoke: 'https://console.upstage.ai/api-keys',
    suggest: { path: 'upstage', field: 'api_key', env: 'UPSTAGE_API_KEY' },
    verify: mixed,
  }),
];
