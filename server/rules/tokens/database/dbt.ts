import { structured } from '../../structured';

export const dbt = [
  structured({
    id: 'dbt-personal-token',
    title: 'dbt Cloud personal access token',
    grants: 'Runs jobs and reads metadata as the user.',
    parts: ['dbtu_', ['base64url', 40, 60]],
    revoke: 'https://docs.getdbt.com/docs/dbt-cloud-apis/user-tokens',
    suggest: { path: 'dbt', field: 'personal_token', env: 'DBT_TOKEN' },
  }),
  structured({
    id: 'dbt-service-token',
    title: 'dbt Cloud service token',
    grants: 'Runs jobs and reads metadata within its permissions.',
    parts: ['dbtc_', ['base64url', 40, 60]],
    revoke: 'https://docs.getdbt.com/docs/dbt-cloud-apis/service-tokens',
    suggest: { path: 'dbt', field: 'service_token', env: 'DBT_TOKEN' },
  }),
];
