import { named, shape } from '../../named';

export const flickr = [
  named({
    id: 'flickr-api-secret',
    title: 'Flickr API key',
    grants: 'Calls the API as the application.',
    names: ['flickr'],
    shape: shape('hex', 32),
    severity: 'warning',
    revoke: 'https://www.flickr.com/services/api/misc.api_keys.html',
    suggest: { path: 'flickr', field: 'api_key', env: 'FLICKR_API_KEY' },
  }),
];
