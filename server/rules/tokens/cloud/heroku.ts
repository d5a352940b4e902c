import { named, uuid } from '../../named';
import { prefixed } from '../../prefixed';

export const heroku = [
  prefixed({
    id: 'heroku-api-key',
    title: 'Heroku API key',
    grants: 'Deploys, reads configuration and destroys apps as the user.',
    prefix: 'HRKU-',
    body: 'base64url',
    length: 60,
    revoke: 'https://devcenter.heroku.com/articles/authentication',
    suggest: { path: 'heroku', field: 'api_key', env: 'HEROKU_API_KEY' },
  }),
  named({
    id: 'heroku-legacy-api-key',
    title: 'Heroku API key (old format)',
    grants: 'Deploys, reads configuration and destroys apps as the user.',
    names: ['heroku'],
    shape: uuid,
    revoke: 'https://devcenter.heroku.com/articles/authentication',
    suggest: { path: 'heroku', field: 'api_key', env: 'HEROKU_API_KEY' },
  }),
];
