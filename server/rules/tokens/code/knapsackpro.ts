import { named, shape } from '../../named';

export const knapsackpro = [
  named({
    id: 'knapsackpro-token',
    title: 'Knapsack Pro API token',
    grants: 'Reads and writes the test runs of the project.',
    names: ['knapsack'],
    shape: shape('hex', 32),
    revoke: 'https://docs.knapsackpro.com/',
    suggest: { path: 'knapsackpro', field: 'token', env: 'KNAPSACK_PRO_TEST_SUITE_TOKEN' },
  }),
];
