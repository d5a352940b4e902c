import { named, shape } from '../../named';
import { prefixed } from '../../prefixed';

export const jumpcloud = [
  prefixed({
    id: 'jumpcloud-api-key',
    title: 'JumpCloud API key',
    grants: 'Manages users and devices of the organisation.',
    prefix: 'jca_',
    body: 'base62',
    length: 36,
    revoke: 'https://jumpcloud.com/support/understand-api-keys',
    suggest: { path: 'jumpcloud', field: 'api_key', env: 'JUMPCLOUD_API_KEY' },
  }),
  named({
    id: 'jumpcloud-legacy-api-key',
    title: 'JumpCloud API key (old format)',
    grants: 'Manages users and devices of the organisation.',
    names: ['jumpcloud'],
    shape: shape('hex', 40),
    revoke: 'https://jumpcloud.com/support/understand-api-keys',
    suggest: { path: 'jumpcloud', field: 'api_key', env: 'JUMPCLOUD_API_KEY' },
  }),
];
