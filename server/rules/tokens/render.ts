import { prefixed } from '../prefixed';

export const render = [
  prefixed({
    id: 'render-api-key',
    title: 'Render API key',
    grants: 'Deploys services and reads their variables as the user.',
    prefix: 'rnd_',
    body: 'base62',
    length: 28,
    revoke: 'https://render.com/docs/api',
    suggest: { path: 'render', field: 'api_key', env: 'RENDER_API_KEY' },
  }),
];
