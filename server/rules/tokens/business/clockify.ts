import { named, shape } from '../../named';

export const clockify = [
  named({
    id: 'clockify-api-key',
    title: 'Clockify API key',
    grants: 'Reads and changes time entries as the user.',
    names: ['clockify'],
    shape: shape('base64', 48),
    revoke: 'https://docs.clockify.me/',
    suggest: { path: 'clockify', field: 'api_key', env: 'CLOCKIFY_API_KEY' },
  }),
];
