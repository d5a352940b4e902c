import { prefixed } from '../../prefixed';

export const fullstory = [
  prefixed({
    id: 'fullstory-api-key',
    title: 'FullStory API key',
    grants: 'Reads sessions and users of the organisation.',
    prefix: 'na1.',
    body: 'base64',
    length: [60, 100],
    revoke: 'https://developer.fullstory.com/server/authentication/',
    suggest: { path: 'fullstory', field: 'api_key', env: 'FULLSTORY_API_KEY' },
  }),
];
