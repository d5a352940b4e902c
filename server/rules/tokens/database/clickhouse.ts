import { prefixed } from '../../prefixed';

export const clickhouse = [
  prefixed({
    id: 'clickhouse-cloud-secret',
    title: 'ClickHouse Cloud API secret',
    grants: 'Creates, changes and deletes services of the organization.',
    prefix: '4b1d',
    body: 'base62',
    length: 38,
    revoke: 'https://clickhouse.com/docs/cloud/manage/openapi',
    suggest: { path: 'clickhouse', field: 'api_secret', env: 'CLICKHOUSE_CLOUD_API_SECRET' },
    minEntropy: 4,
  }),
];
