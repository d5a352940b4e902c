import { prefixed } from '../../prefixed';
import { mixed } from '../../randomness';

export const fireworks = [
  prefixed({
    id: 'fireworks-api-key',
    title: 'Fireworks AI API key',
    grants: 'Runs models at the expense of the account.',
    prefix: 'fw_',
    body: 'base62',
    length: [22, 24],
    revoke: 'https://app.fireworks.ai/settings/users/api-keys',
    suggest: { path: 'fireworks', field: 'api_key', env: 'FIREWORKS_API_KEY' },
    verify: mixed,
    minEntropy: 3.6,
  }),
];
