import { defineRule } from '../../define';
import { base62, sample } from '../../samples';

export const asaas = [
  defineRule({
    id: 'asaas-access-token',
    title: 'Asaas API key',
    grants: 'Charges, refunds and pays out from the account.',
    severity: 'error',
    keywords: ['$aact_'],
    pattern: /\$aact_(?:prod|hmlg)?_?[A-Za-z0-9+/=:]{40,240}(?![\w+/=:])/,
    minEntropy: 3.5,
    maxLength: 300,
    revoke: 'https://docs.asaas.com/docs/authentication-2',
    suggest: { path: 'asaas', field: 'access_token', env: 'ASAAS_ACCESS_TOKEN' },
    examples: {
      positive: [sample('$aact_prod_', base62(120))],
      negative: [sample('$aact_prod_', base62(20))],
    },
  }),
];
