import { named, shape } from '../../named';

export const webflow = [
  named({
    id: 'webflow-api-token',
    title: 'Webflow API token',
    grants: 'Reads and changes sites within its scopes.',
    names: ['webflow'],
    shape: shape('hex', 64),
    revoke: 'https://developers.webflow.com/data/reference/authentication',
    suggest: { path: 'webflow', field: 'api_token', env: 'WEBFLOW_API_TOKEN' },
  }),
];
