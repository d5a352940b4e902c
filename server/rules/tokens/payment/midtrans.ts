import { prefixed } from '../../prefixed';
import { mixed } from '../../randomness';

export const midtrans = [
  prefixed({
    id: 'midtrans-server-key',
    title: 'Midtrans server key',
    grants: 'Charges and refunds in the live account.',
    prefix: 'Mid-server-',
    body: 'base64url',
    length: [20, 28],
    revoke: 'https://docs.midtrans.com/docs/access-keys',
    suggest: { path: 'midtrans', field: 'server_key', env: 'MIDTRANS_SERVER_KEY' },
    verify: mixed,
  }),
  prefixed({
    id: 'midtrans-sandbox-server-key',
    title: 'Midtrans sandbox server key',
    grants: 'Reads and changes test data only.',
    prefix: 'SB-Mid-server-',
    body: 'base64url',
    length: [20, 28],
    revoke: 'https://docs.midtrans.com/docs/access-keys',
    suggest: { path: 'midtrans', field: 'server_key', env: 'MIDTRANS_SERVER_KEY' },
    verify: mixed,
    severity: 'warning',
  }),
];
