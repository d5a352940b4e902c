import { named, shape } from '../../named';

export const packagecloud = [
  named({
    id: 'packagecloud-api-token',
    title: 'packagecloud API token',
    grants: 'Pushes and yanks packages of the account.',
    names: ['packagecloud'],
    shape: shape('hex', 48),
    revoke: 'https://packagecloud.io/docs/api',
    suggest: { path: 'packagecloud', field: 'api_token', env: 'PACKAGECLOUD_TOKEN' },
  }),
];
