import { named, shape } from '../../named';

export const novu = [
  named({
    id: 'novu-api-key',
    title: 'Novu secret key',
    grants: 'Sends notifications and reads the subscribers.',
    names: ['novu'],
    shape: shape('hex', 32),
    revoke: 'https://docs.novu.co/platform/developer/api-keys',
    suggest: { path: 'novu', field: 'secret_key', env: 'NOVU_SECRET_KEY' },
  }),
];
