import { named, shape } from '../../named';

export const weatherbit = [
  named({
    id: 'weatherbit-api-key',
    title: 'Weatherbit API key',
    grants: 'Reads weather at the expense of the account.',
    names: ['weatherbit'],
    shape: shape('hex', 32),
    revoke: 'https://www.weatherbit.io/account/dashboard',
    suggest: { path: 'weatherbit', field: 'api_key', env: 'WEATHERBIT_API_KEY' },
    severity: 'warning',
  }),
];
