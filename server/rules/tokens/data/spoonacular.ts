import { named, shape } from '../../named';

export const spoonacular = [
  named({
    id: 'spoonacular-api-key',
    title: 'Spoonacular API key',
    grants: 'Calls the API at the expense of the account.',
    names: ['spoonacular'],
    shape: shape('hex', 32),
    revoke: 'https://spoonacular.com/food-api/console#Profile',
    suggest: { path: 'spoonacular', field: 'api_key', env: 'SPOONACULAR_API_KEY' },
    severity: 'warning',
  }),
];
