import { prefixed } from '../prefixed';

export const contentful = [
  prefixed({
    id: 'contentful-personal-access-token',
    title: 'Contentful personal access token',
    grants: 'Reads and changes content as the user.',
    prefix: 'CFPAT-',
    body: 'base64url',
    length: 43,
    revoke: 'https://www.contentful.com/developers/docs/references/authentication/',
    suggest: { path: 'contentful', field: 'token', env: 'CONTENTFUL_MANAGEMENT_TOKEN' },
  }),
];
