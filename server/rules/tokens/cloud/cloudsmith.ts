import { named, shape } from '../../named';
import { structured } from '../../structured';

export const cloudsmith = [
  structured({
    id: 'cloudsmith-api-key',
    title: 'Cloudsmith API key',
    grants: 'Downloads and uploads packages as the user.',
    parts: ['csa_', ['hex', 30], ['base62', 6]],
    revoke: 'https://help.cloudsmith.io/docs/api-key',
    suggest: { path: 'cloudsmith', field: 'api_key', env: 'CLOUDSMITH_API_KEY' },
  }),
  named({
    id: 'cloudsmith-legacy-key',
    title: 'Cloudsmith API key (old format)',
    grants: 'Downloads and uploads packages as the user.',
    names: ['cloudsmith'],
    shape: shape('hex', 40),
    revoke: 'https://help.cloudsmith.io/docs/api-key',
    suggest: { path: 'cloudsmith', field: 'api_key', env: 'CLOUDSMITH_API_KEY' },
  }),
];
