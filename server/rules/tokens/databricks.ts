import { prefixed } from '../prefixed';

export const databricks = [
  prefixed({
    id: 'databricks-access-token',
    title: 'Databricks personal access token',
    grants: 'Runs code and reads data in the workspace as the user.',
    prefix: 'dapi',
    body: 'hex',
    length: 32,
    revoke: 'https://docs.databricks.com/dev-tools/auth/pat.html',
    suggest: { path: 'databricks', field: 'token', env: 'DATABRICKS_TOKEN' },
  }),
];
