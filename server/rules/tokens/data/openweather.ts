import { named, shape } from '../../named';

export const openweather = [
  named({
    id: 'openweather-api-key',
    title: 'OpenWeather API key',
    grants: 'Calls the API at the expense of the account.',
    names: ['openweather', 'open_weather', 'pyowm', 'owm_'],
    shape: shape('hex', 32),
    revoke: 'https://home.openweathermap.org/api_keys',
    suggest: { path: 'openweather', field: 'api_key', env: 'OPENWEATHER_API_KEY' },
    severity: 'warning',
  }),
];
