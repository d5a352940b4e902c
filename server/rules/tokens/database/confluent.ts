import { named, shape } from '../../named';

export const confluent = [
  named({
    id: 'confluent-api-secret',
    title: 'Confluent Cloud API secret',
    grants: 'Reads and writes topics, or changes clusters, with its key.',
    names: ['confluent', 'ccloud'],
    shape: shape('base64', 64),
    revoke:
      'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
    suggest: { path: 'confluent', field: 'api_secret', env: 'CONFLUENT_CLOUD_API_SECRET' },
    says: ['secret', 'password', 'key'],
  }),
];
