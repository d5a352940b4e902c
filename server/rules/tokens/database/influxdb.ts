import { named } from '../../named';
import { parts } from '../../structured';

export const influxdb = [
  named({
    id: 'influxdb-api-token',
    title: 'InfluxDB API token',
    grants: 'Reads and writes buckets within its permissions.',
    names: ['influx'],
    shape: parts(['base64url', 86], '=='),
    revoke: 'https://docs.influxdata.com/influxdb/cloud/admin/tokens/',
    suggest: { path: 'influxdb', field: 'api_token', env: 'INFLUXDB_TOKEN' },
  }),
];
