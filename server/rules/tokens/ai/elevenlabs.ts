import { named, shape } from '../../named';
import { prefixed } from '../../prefixed';

export const elevenlabs = [
  prefixed({
    id: 'elevenlabs-api-key',
    title: 'ElevenLabs API key',
    grants: 'Makes speech at the expense of the account.',
    prefix: 'sk_',
    body: 'hex',
    length: 48,
    revoke: 'https://elevenlabs.io/app/settings/api-keys',
    suggest: { path: 'elevenlabs', field: 'api_key', env: 'ELEVENLABS_API_KEY' },
  }),
  named({
    id: 'elevenlabs-legacy-api-key',
    title: 'ElevenLabs API key (old format)',
    grants: 'Makes speech at the expense of the account.',
    names: ['elevenlabs', 'eleven_labs', 'xi-api-key', 'xi_api_key'],
    shape: shape('hex', 32),
    revoke: 'https://elevenlabs.io/app/settings/api-keys',
    suggest: { path: 'elevenlabs', field: 'api_key', env: 'ELEVENLABS_API_KEY' },
  }),
];
