import { named } from '../../named';
import { parts } from '../../structured';

export const kraken = [
  named({
    id: 'kraken-private-key',
    title: 'Kraken private API key',
    grants: 'Trades, and if allowed withdraws, from the account.',
    names: ['kraken'],
    shape: parts(['base64', 86], '=='),
    revoke: 'https://docs.kraken.com/api/docs/guides/spot-rest-auth/',
    suggest: { path: 'kraken', field: 'private_key', env: 'KRAKEN_PRIVATE_KEY' },
  }),
];
