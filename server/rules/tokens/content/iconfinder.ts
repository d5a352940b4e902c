import { named, shape } from '../../named';

export const iconfinder = [
  named({
    id: 'iconfinder-api-key',
    title: 'Iconfinder API key or secret',
    grants: 'Searches and downloads icons as the client.',
    names: ['iconfinder'],
    shape: shape('base62', 64),
    revoke: 'https://developer.iconfinder.com/',
    suggest: { path: 'iconfinder', field: 'api_key', env: 'ICONFINDER_API_KEY' },
  }),
];
