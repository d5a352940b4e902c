import { prefixed } from '../../prefixed';

export const mergify = [
  prefixed({
    id: 'mergify-application-key',
    title: 'Mergify application key',
    grants: 'Changes the merge queues of the organisation.',
    prefix: 'mka_',
    body: 'base62',
    length: [32, 64],
    revoke: 'https://docs.mergify.com/api/usage/',
    suggest: { path: 'mergify', field: 'key', env: 'MERGIFY_API_KEY' },
  }),
];
