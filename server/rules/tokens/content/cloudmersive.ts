import { named, uuid } from '../../named';

export const cloudmersive = [
  named({
    id: 'cloudmersive-api-key',
    title: 'Cloudmersive API key',
    grants: 'Calls the APIs at the expense of the account.',
    names: ['cloudmersive'],
    shape: uuid,
    revoke: 'https://api.cloudmersive.com/',
    suggest: { path: 'cloudmersive', field: 'api_key', env: 'CLOUDMERSIVE_API_KEY' },
  }),
];
