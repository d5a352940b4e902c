import { named } from '../../named';
import { parts } from '../../structured';

export const siliconflow = [
  named({
    id: 'siliconflow-api-key',
    title: 'SiliconFlow API key',
    grants: 'Runs models at the expense of the account.',
    names: ['siliconflow', 'silicon_flow'],
    shape: parts('sk-', ['letters', 48]),
    revoke: 'https://docs.siliconflow.com/',
    suggest: { path: 'siliconflow', field: 'api_key', env: 'SILICONFLOW_API_KEY' },
  }),
];
