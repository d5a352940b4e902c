import { named, shape } from '../../named';

export const instana = [
  named({
    id: 'instana-api-token',
    title: 'Instana token',
    grants: 'Reads and changes the monitoring of the tenant.',
    names: ['instana'],
    shape: shape('base64url', 22),
    revoke: 'https://www.ibm.com/docs/en/instana-observability/current',
    suggest: { path: 'instana', field: 'api_token', env: 'INSTANA_API_TOKEN' },
  }),
];
