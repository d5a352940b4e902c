import { structured } from '../../structured';

export const astra = [
  structured({
    id: 'astra-application-token',
    title: 'DataStax Astra token',
    grants: 'Reads and changes databases within its role.',
    parts: ['AstraCS:', ['base62', 24], ':', ['hex', 64]],
    revoke: 'https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html',
    suggest: { path: 'astra', field: 'application_token', env: 'ASTRA_DB_APPLICATION_TOKEN' },
  }),
];
