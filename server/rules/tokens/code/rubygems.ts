import { prefixed } from '../../prefixed';

export const rubygems = [
  prefixed({
    id: 'rubygems-api-key',
    title: 'RubyGems API key',
    grants: 'Publishes and yanks gems of the account.',
    prefix: 'rubygems_',
    body: 'hex',
    length: 48,
    revoke: 'https://guides.rubygems.org/api-key-scopes/',
    suggest: { path: 'rubygems', field: 'api_key', env: 'GEM_HOST_API_KEY' },
  }),
];
