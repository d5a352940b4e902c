import { prefixed } from '../../prefixed';

export const nuget = [
  prefixed({
    id: 'nuget-api-key',
    title: 'NuGet API key',
    grants: 'Publishes packages of the account.',
    prefix: 'oy2',
    body: 'lowerAlnum',
    length: 43,
    revoke: 'https://learn.microsoft.com/nuget/nuget-org/scoped-api-keys',
    suggest: { path: 'nuget', field: 'api_key', env: 'NUGET_API_KEY' },
  }),
];
