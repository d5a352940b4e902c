import { structured } from '../../structured';

export const mercadopago = [
  structured({
    id: 'mercadopago-access-token',
    title: 'Mercado Pago access token',
    grants: 'Charges and refunds in the live account.',
    parts: ['APP_USR-', ['digits', 13, 16], '-', ['digits', 6], '-', ['hex', 32], '-', ['digits', 6, 10]],
    revoke: 'https://www.mercadopago.com.ar/developers/en/docs/your-integrations/credentials',
    suggest: { path: 'mercadopago', field: 'access_token', env: 'MERCADOPAGO_ACCESS_TOKEN' },
  }),
];
