import { structured } from '../../structured';

export const databento = [
  structured({
    id: 'databento-api-key',
    title: 'Databento API key',
    grants: "Downloads market data at the account's expense.",
    parts: ['db-', ['base62', 29]],
    minEntropy: 3.5,
    revoke: 'https://databento.com/docs/portal/api-keys',
    suggest: { path: 'databento', field: 'api_key', env: 'DATABENTO_API_KEY' },
  }),
];
