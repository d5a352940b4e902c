import { prefixed } from '../../prefixed';
import { mixed } from '../../randomness';

export const redirectpizza = [
  prefixed({
    id: 'redirectpizza-api-token',
    title: 'redirect.pizza API token',
    grants: 'Changes the redirects of the account.',
    prefix: 'rpa_',
    body: 'base62',
    length: 30,
    revoke: 'https://redirect.pizza/docs',
    suggest: { path: 'redirectpizza', field: 'api_token', env: 'REDIRECT_PIZZA_TOKEN' },
    verify: mixed,
  }),
];
