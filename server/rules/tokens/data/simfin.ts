import { named, shape } from '../../named';

export const simfin = [
  named({
    id: 'simfin-api-key',
    title: 'SimFin API key',
    grants: 'Reads financial data at the expense of the account.',
    names: ['simfin'],
    shape: shape('base62', 32),
    revoke: 'https://app.simfin.com/data-api',
    suggest: { path: 'simfin', field: 'api_key', env: 'SIMFIN_API_KEY' },
    severity: 'warning',
  }),
];
