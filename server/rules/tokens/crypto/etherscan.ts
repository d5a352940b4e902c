import { named, shape } from '../../named';

export const etherscan = [
  named({
    id: 'etherscan-api-key',
    title: 'Etherscan API key',
    grants: 'Calls the API within the limits of the account.',
    names: ['etherscan', 'bscscan', 'polygonscan', 'arbiscan', 'snowtrace', 'ftmscan', 'basescan'],
    shape: shape('upperAlnum', 34),
    severity: 'warning',
    revoke: 'https://docs.etherscan.io/getting-an-api-key',
    suggest: { path: 'etherscan', field: 'api_key', env: 'ETHERSCAN_API_KEY' },
  }),
];
