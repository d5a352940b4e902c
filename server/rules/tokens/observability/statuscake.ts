import { named, shape } from '../../named';

export const statuscake = [
  named({
    id: 'statuscake-api-key',
    title: 'StatusCake API key',
    grants: 'Changes checks and reads their results.',
    names: ['statuscake'],
    shape: shape('base62', 20),
    revoke: 'https://app.statuscake.com/User.php',
    suggest: { path: 'statuscake', field: 'api_key', env: 'STATUSCAKE_API_KEY' },
  }),
];
