import { named } from '../../named';
import { parts } from '../../structured';

export const stability = [
  named({
    id: 'stability-api-key',
    title: 'Stability AI API key',
    grants: 'Makes images at the expense of the account.',
    names: ['stability', 'dreamstudio'],
    shape: parts('sk-', ['base62', 48]),
    revoke: 'https://platform.stability.ai/account/keys',
    suggest: { path: 'stability', field: 'api_key', env: 'STABILITY_API_KEY' },
  }),
];
