import { named, shape } from '../../named';

export const pipedream = [
  named({
    id: 'pipedream-api-key',
    title: 'Pipedream API key',
    grants: 'Runs and changes workflows of the account.',
    names: ['pipedream'],
    shape: shape('hex', 32),
    revoke: 'https://pipedream.com/docs/rest-api/auth',
    suggest: { path: 'pipedream', field: 'api_key', env: 'PIPEDREAM_API_KEY' },
  }),
];
