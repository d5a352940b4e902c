import { named } from '../../named';
import { parts } from '../../structured';

export const volcengine = [
  named({
    id: 'volcengine-secret-key',
    title: 'Volcengine secret access key',
    grants: 'Whatever the user may do in the account.',
    names: ['volc'],
    shape: parts(['base64', 58], '=='),
    says: ['secret', 'sk'],
    revoke: 'https://www.volcengine.com/docs/6291/65568',
    suggest: { path: 'volcengine', field: 'secret_key', env: 'VOLC_SECRETKEY' },
  }),
];
