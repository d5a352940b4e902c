import { parts } from '../../structured';
import { inUrl } from '../../inUrl';
import { prefixed } from '../../prefixed';

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
  inUrl({
    id: 'render-deploy-hook',
    title: 'Render deploy hook',
    grants: 'Starts deployments of the service.',
    after: ['api.render.com/deploy/'],
    shape: parts('srv-', ['lowerAlnum', 20], '?key=', ['base64url', 11]),
    revoke: 'https://render.com/docs/deploy-hooks',
    suggest: { path: 'render', field: 'deploy_hook', env: 'RENDER_DEPLOY_HOOK' },
  }),
];
