import { prefixed } from '../../prefixed';
import { mixed } from '../../randomness';

export const xata = [
  prefixed({
    id: 'xata-api-key',
    title: 'Xata API key',
    grants: 'Reads and changes the databases of the workspace.',
    prefix: 'xau_',
    body: 'base62',
    length: [28, 50],
    revoke: 'https://xata.io/docs',
    suggest: { path: 'xata', field: 'api_key', env: 'XATA_API_KEY' },
    verify: mixed,
  }),
];
