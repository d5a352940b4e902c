import { prefixed } from '../prefixed';

export const heroku = [
  prefixed({
    id: 'heroku-api-key',
    title: 'Heroku API key',
    grants: 'Deploys, reads configuration and destroys apps as the user.',
    prefix: 'HRKU-AA',
    body: 'base64url',
    length: 58,
    revoke: 'https://devcenter.heroku.com/articles/authentication',
    suggest: { path: 'heroku', field: 'api_key', env: 'HEROKU_API_KEY' },
  }),
];
