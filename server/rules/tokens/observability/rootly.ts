import { prefixed } from '../../prefixed';

export const rootly = [
  prefixed({
    id: 'rootly-api-key',
    title: 'Rootly API key',
    grants: 'Reads and changes incidents of the organization.',
    prefix: 'rootly_',
    body: 'hex',
    length: 64,
    revoke: 'https://docs.rootly.com/integrations/api-keys',
    suggest: { path: 'rootly', field: 'api_key', env: 'ROOTLY_API_KEY' },
  }),
];
