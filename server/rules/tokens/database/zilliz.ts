import { named, shape } from '../../named';

export const zilliz = [
  named({
    id: 'zilliz-api-key',
    title: 'Zilliz Cloud API key',
    grants: 'Reads and changes vector collections of the project.',
    names: ['zilliz'],
    shape: shape('hex', 72),
    revoke: 'https://docs.zilliz.com/docs/manage-api-keys',
    suggest: { path: 'zilliz', field: 'api_key', env: 'ZILLIZ_API_KEY' },
  }),
];
