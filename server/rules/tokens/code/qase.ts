import { named, shape } from '../../named';

export const qase = [
  named({
    id: 'qase-api-token',
    title: 'Qase API token',
    grants: 'Reads and changes test cases and runs of the workspace.',
    names: ['qase'],
    shape: shape('hex', 64, 40),
    revoke: 'https://docs.qase.io/en/articles/5563727-authentication',
    suggest: { path: 'qase', field: 'api_token', env: 'QASE_API_TOKEN' },
  }),
];
