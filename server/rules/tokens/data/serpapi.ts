import { named, shape } from '../../named';

export const serpapi = [
  named({
    id: 'serpapi-api-key',
    title: 'SerpApi key',
    grants: 'Searches at the expense of the account.',
    names: ['serpapi', 'serp_api'],
    shape: shape('hex', 64),
    revoke: 'https://serpapi.com/manage-api-key',
    suggest: { path: 'serpapi', field: 'api_key', env: 'SERPAPI_API_KEY' },
  }),
];
