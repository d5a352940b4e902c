import { named, shape } from '../../named';

export const hunter = [
  named({
    id: 'hunter-api-key',
    title: 'Hunter API key',
    grants: 'Finds mail addresses at the expense of the account.',
    names: ['hunter_', 'hunterio', 'hunter.io', 'hunterapi'],
    shape: shape('hex', 40),
    revoke: 'https://hunter.io/api-documentation/v2#authentication',
    suggest: { path: 'hunter', field: 'api_key', env: 'HUNTER_API_KEY' },
  }),
];
