import { named, shape } from '../../named';

export const chartmogul = [
  named({
    id: 'chartmogul-api-key',
    title: 'ChartMogul API key',
    grants: 'Reads and changes customers and revenue of the account.',
    names: ['chartmogul'],
    shape: shape('hex', 32),
    revoke: 'https://dev.chartmogul.com/docs/authentication',
    suggest: { path: 'chartmogul', field: 'api_key', env: 'CHARTMOGUL_API_KEY' },
  }),
];
