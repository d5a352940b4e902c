import { named } from '../../named';
import { parts } from '../../structured';

export const yookassa = [
  named({
    id: 'yookassa-secret-key',
    title: 'YooKassa secret key',
    grants: 'Charges and refunds in the shop.',
    names: ['yookassa', 'yoo_kassa'],
    shape: parts(['letters', 4], '_', ['base64url', 43]),
    revoke: 'https://yookassa.ru/developers/using-api/interaction-format#auth',
    suggest: { path: 'yookassa', field: 'secret_key', env: 'YOOKASSA_SECRET_KEY' },
  }),
];
