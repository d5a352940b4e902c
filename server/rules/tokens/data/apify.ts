import { prefixed } from '../../prefixed';

export const apify = [
  prefixed({
    id: 'apify-api-token',
    title: 'Apify API token',
    grants: 'Runs actors and reads datasets of the account.',
    prefix: 'apify_api_',
    body: 'base62',
    length: [34, 38],
    revoke: 'https://docs.apify.com/platform/integrations/api',
    suggest: { path: 'apify', field: 'token', env: 'APIFY_TOKEN' },
  }),
];
