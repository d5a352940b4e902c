import { named, shape } from '../../named';

export const huaweicloud = [
  named({
    id: 'huaweicloud-secret-key',
    title: 'Huawei Cloud secret access key',
    grants: 'Whatever the user may do in the account.',
    names: ['huaweicloud', 'huawei_cloud', 'hwcloud', 'hw_secret', 'hw-secret'],
    shape: shape('base62', 40),
    says: ['secret', '_key'],
    revoke: 'https://support.huaweicloud.com/intl/en-us/usermanual-ca/ca_01_0003.html',
    suggest: { path: 'huaweicloud', field: 'secret_key', env: 'HW_SECRET_KEY' },
  }),
];
