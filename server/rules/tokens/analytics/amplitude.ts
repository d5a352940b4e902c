import { named, shape } from '../../named';

export const amplitude = [
  named({
    id: 'amplitude-secret-key',
    title: 'Amplitude secret key',
    grants: 'Exports the events of the project.',
    names: ['amplitude'],
    shape: shape('hex', 32),
    revoke: 'https://amplitude.com/docs/apis/authentication',
    suggest: { path: 'amplitude', field: 'secret_key', env: 'AMPLITUDE_SECRET_KEY' },
    says: ['secret', 'private'],
  }),
];
