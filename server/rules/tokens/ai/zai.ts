import { named } from '../../named';
import { parts } from '../../structured';

export const zai = [
  named({
    id: 'zai-api-key',
    title: 'Z.ai (Zhipu) API key',
    grants: 'Runs models at the expense of the account.',
    names: ['zai_', 'z_ai', 'zhipu', 'bigmodel', 'glm_', 'chatglm'],
    shape: parts(['hex', 32], '.', ['base62', 16]),
    revoke: 'https://z.ai/manage-apikey/apikey-list',
    suggest: { path: 'zai', field: 'api_key', env: 'ZAI_API_KEY' },
  }),
];
