import { named, shape } from '../../named';

export const dailyco = [
  named({
    id: 'dailyco-api-key',
    title: 'Daily API key',
    grants: 'Creates rooms and reads recordings of the domain.',
    names: ['daily_', 'dailyco', 'daily-co'],
    shape: shape('hex', 64),
    revoke: 'https://docs.daily.co/reference/rest-api',
    suggest: { path: 'dailyco', field: 'api_key', env: 'DAILY_API_KEY' },
  }),
];
