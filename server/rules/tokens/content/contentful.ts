import { named } from '../../named';
import { parts } from '../../structured';
import { prefixed } from '../../prefixed';

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
  named({
    id: 'contentful-delivery-token',
    title: 'Contentful delivery or preview token',
    grants: 'Reads the published, or with a preview token all, content of the space.',
    names: ['contentful'],
    shape: parts(['base64url', 43]),
    revoke: 'https://www.contentful.com/developers/docs/references/authentication/',
    suggest: { path: 'contentful', field: 'delivery_token', env: 'CONTENTFUL_DELIVERY_TOKEN' },
  }),
];
