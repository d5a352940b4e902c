import { prefixed } from '../../prefixed';

export const readme = [
  prefixed({
    id: 'readme-api-key',
    title: 'ReadMe API key',
    grants: "Reads and changes the project's documentation.",
    prefix: 'rdme_',
    body: 'lowerAlnum',
    length: 70,
    revoke: 'https://docs.readme.com/main/reference/intro/authentication',
    suggest: { path: 'readme', field: 'api_key', env: 'README_API_KEY' },
  }),
];
