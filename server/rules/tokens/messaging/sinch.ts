import { named, shape } from '../../named';

export const sinch = [
  named({
    id: 'sinch-key-secret',
    title: 'Sinch access key secret',
    grants: 'Calls and sends messages at the expense of the project.',
    names: ['sinch'],
    shape: shape('base62', 34),
    revoke: 'https://dashboard.sinch.com/settings/access-keys',
    suggest: { path: 'sinch', field: 'key_secret', env: 'SINCH_KEY_SECRET' },
    says: ['secret'],
  }),
];
