import { structured } from '../../structured';

export const cockroachdb = [
  structured({
    id: 'cockroachdb-api-key',
    title: 'CockroachDB Cloud API key',
    grants: 'Creates, changes and deletes clusters within its roles.',
    parts: ['CCDB1_', ['base62', 22], '_', ['base62', 40]],
    revoke: 'https://www.cockroachlabs.com/docs/cockroachcloud/managing-access',
    suggest: { path: 'cockroachdb', field: 'api_key', env: 'COCKROACH_API_KEY' },
  }),
];
