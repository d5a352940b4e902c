import { named, shape } from '../../named';

export const greptile = [
  named({
    id: 'greptile-api-key',
    title: 'Greptile API key',
    grants: 'Reads the indexed repositories.',
    names: ['greptile'],
    shape: shape('base64', 48),
    revoke: 'https://app.greptile.com/settings/api',
    suggest: { path: 'greptile', field: 'api_key', env: 'GREPTILE_API_KEY' },
  }),
];
