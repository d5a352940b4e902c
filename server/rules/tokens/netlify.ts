import { prefixed } from '../prefixed';

export const netlify = [
  prefixed({
    id: 'netlify-access-token',
    title: 'Netlify personal access token',
    grants: 'Deploys and changes sites as the user.',
    prefix: 'nfp_',
    body: 'base62',
    length: 36,
    revoke: 'https://app.netlify.com/user/applications',
    suggest: { path: 'netlify', field: 'token', env: 'NETLIFY_AUTH_TOKEN' },
  }),
];
