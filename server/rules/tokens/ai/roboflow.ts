import { named, shape } from '../../named';

export const roboflow = [
  named({
    id: 'roboflow-api-key',
    title: 'Roboflow API key',
    grants: 'Reads and changes datasets and models of the workspace.',
    names: ['roboflow'],
    shape: shape('base62', 20),
    revoke: 'https://docs.roboflow.com/developer/authentication/find-your-roboflow-api-key',
    suggest: { path: 'roboflow', field: 'api_key', env: 'ROBOFLOW_API_KEY' },
  }),
];
