import { named, uuid } from '../../named';

export const gladia = [
  named({
    id: 'gladia-api-key',
    title: 'Gladia API key',
    grants: 'Transcribes audio at the expense of the account.',
    names: ['gladia'],
    shape: uuid,
    revoke: 'https://app.gladia.io/',
    suggest: { path: 'gladia', field: 'api_key', env: 'GLADIA_API_KEY' },
  }),
];
