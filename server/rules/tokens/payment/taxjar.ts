import { named, shape } from '../../named';

export const taxjar = [
  named({
    id: 'taxjar-api-token',
    title: 'TaxJar API token',
    grants: 'Reads and changes orders and tax data of the account.',
    names: ['taxjar'],
    shape: shape('hex', 32),
    revoke: 'https://support.taxjar.com/article/160-how-do-i-get-a-taxjar-sales-tax-api-token',
    suggest: { path: 'taxjar', field: 'api_token', env: 'TAXJAR_API_KEY' },
  }),
];
