import { structured } from '../../structured';

export const metabase = [
  structured({
    id: 'metabase-api-key',
    title: 'Metabase API key',
    grants: 'Queries the data that its group may see.',
    parts: ['mb_', ['base64', 43], '='],
    revoke: 'https://www.metabase.com/docs/latest/people-and-groups/api-keys',
    suggest: { path: 'metabase', field: 'api_key', env: 'METABASE_API_KEY' },
  }),
];
