import { named, shape } from '../../named';

export const disqus = [
  named({
    id: 'disqus-api-secret',
    title: 'Disqus API key or secret',
    grants: 'Reads and moderates the comments of the forum.',
    names: ['disqus'],
    shape: shape('base62', 64),
    revoke: 'https://disqus.com/api/docs/auth/',
    suggest: { path: 'disqus', field: 'api_secret', env: 'DISQUS_SECRET' },
  }),
];
