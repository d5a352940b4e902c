import { named, shape } from '../../named';
import { prefixed } from '../../prefixed';

export const together = [
  prefixed({
    id: 'together-api-key',
    title: 'Together AI API key',
    grants: 'Runs models at the expense of the account.',
    prefix: 'tgp_v1_',
    body: 'base64url',
    length: 43,
    revoke: 'https://api.together.ai/settings/api-keys',
    suggest: { path: 'together', field: 'api_key', env: 'TOGETHER_API_KEY' },
  }),
  named({
    id: 'together-legacy-api-key',
    title: 'Together AI API key (old format)',
    grants: 'Runs models at the expense of the account.',
    names: ['together'],
    shape: shape('hex', 64),
    revoke: 'https://api.together.ai/settings/api-keys',
    suggest: { path: 'together', field: 'api_key', env: 'TOGETHER_API_KEY' },
  }),
];
