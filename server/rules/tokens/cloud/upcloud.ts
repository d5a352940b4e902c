import { prefixed } from '../../prefixed';

export const upcloud = [
  prefixed({
    id: 'upcloud-api-token',
    title: 'UpCloud API token',
    grants: 'Creates and destroys servers as the user.',
    prefix: 'ucat_',
    body: 'base62',
    length: [24, 32],
    revoke: 'https://developers.upcloud.com/1.3/3-accounts/',
    suggest: { path: 'upcloud', field: 'token', env: 'UPCLOUD_TOKEN' },
  }),
];
