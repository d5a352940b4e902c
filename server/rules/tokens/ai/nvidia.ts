import { prefixed } from '../../prefixed';

export const nvidia = [
  prefixed({
    id: 'nvidia-api-key',
    title: 'NVIDIA API key',
    grants: 'Runs models and pulls from the NGC registry as the user.',
    prefix: 'nvapi-',
    body: 'base64url',
    length: [60, 70],
    revoke: 'https://org.ngc.nvidia.com/setup/api-keys',
    suggest: { path: 'nvidia', field: 'api_key', env: 'NVIDIA_API_KEY' },
  }),
];
