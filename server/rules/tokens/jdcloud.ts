import { prefixed } from '../prefixed';

export const jdcloud = [
  prefixed({
    id: 'jdcloud-access-key',
    title: 'JD Cloud access key',
    grants: 'Whatever the user may do in the account, together with its secret.',
    prefix: 'JDC_',
    body: 'upperAlnum',
    length: [28, 32],
    severity: 'warning',
    revoke: 'https://docs.jdcloud.com/en/account-management/accesskey-management',
    suggest: { path: 'jdcloud', field: 'access_key', env: 'JDCLOUD_ACCESS_KEY' },
  }),
];
