import { prefixed } from '../../prefixed';

export const honeybadger = [
  prefixed({
    id: 'honeybadger-project-key',
    title: 'Honeybadger project API key',
    grants: 'Sends errors into the project.',
    prefix: 'hbp_',
    body: 'base62',
    length: 36,
    revoke: 'https://docs.honeybadger.io/api/reporting-exceptions/',
    suggest: { path: 'honeybadger', field: 'api_key', env: 'HONEYBADGER_API_KEY' },
    severity: 'warning',
  }),
];
