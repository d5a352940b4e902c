import { named, shape } from '../../named';

export const airwallex = [
  named({
    id: 'airwallex-api-key',
    title: 'Airwallex API key',
    grants: 'Reads balances and, where allowed, sends money.',
    names: ['airwallex'],
    shape: shape('hex', 96, 128),
    revoke: 'https://www.airwallex.com/docs/api',
    suggest: { path: 'airwallex', field: 'api_key', env: 'AIRWALLEX_API_KEY' },
  }),
];
