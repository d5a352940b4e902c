import { structured } from '../../structured';

export const cartesia = [
  structured({
    id: 'cartesia-api-key',
    title: 'Cartesia API key',
    grants: 'Makes speech at the expense of the account.',
    parts: ['sk_car_', ['base62', 20, 22]],
    revoke: 'https://play.cartesia.ai/keys',
    suggest: { path: 'cartesia', field: 'api_key', env: 'CARTESIA_API_KEY' },
  }),
];
