import { prefixed } from '../../prefixed';

export const deno = [
  prefixed({
    id: 'deno-deploy-token',
    title: 'Deno Deploy access token',
    grants: 'Deploys projects and reads their variables as the user.',
    prefix: 'ddp_',
    body: 'base62',
    length: 36,
    revoke: 'https://docs.deno.com/deploy/classic/',
    suggest: { path: 'deno', field: 'token', env: 'DENO_DEPLOY_TOKEN' },
  }),
  prefixed({
    id: 'deno-organization-token',
    title: 'Deno Deploy organisation token',
    grants: 'Deploys and changes the projects of the organisation.',
    prefix: 'ddo_',
    body: 'base62',
    length: 36,
    revoke: 'https://docs.deno.com/subhosting/manual/',
    suggest: { path: 'deno', field: 'token', env: 'DENO_DEPLOY_TOKEN' },
  }),
];
