import { prefixed } from '../../prefixed';

export const shopify = [
  prefixed({
    id: 'shopify-access-token',
    title: 'Shopify Admin API access token',
    grants: 'Reads and changes products, orders and customers of the shop within its scopes.',
    prefix: 'shpat_',
    body: 'hex',
    length: 32,
    revoke: 'https://shopify.dev/docs/apps/build/authentication-authorization',
    suggest: { path: 'shopify', field: 'access_token', env: 'SHOPIFY_ACCESS_TOKEN' },
  }),
  prefixed({
    id: 'shopify-custom-app-token',
    title: 'Shopify custom app access token',
    grants: 'Reads and changes products, orders and customers of the shop within its scopes.',
    prefix: 'shpca_',
    body: 'hex',
    length: 32,
    revoke: 'https://shopify.dev/docs/apps/build/authentication-authorization',
    suggest: { path: 'shopify', field: 'access_token', env: 'SHOPIFY_ACCESS_TOKEN' },
  }),
  prefixed({
    id: 'shopify-private-app-token',
    title: 'Shopify private app password',
    grants: 'Reads and changes products, orders and customers of the shop within its scopes.',
    prefix: 'shppa_',
    body: 'hex',
    length: 32,
    revoke: 'https://shopify.dev/docs/apps/build/authentication-authorization',
    suggest: { path: 'shopify', field: 'access_token', env: 'SHOPIFY_PASSWORD' },
  }),
  prefixed({
    id: 'shopify-shared-secret',
    title: 'Shopify app shared secret',
    grants: 'Forges webhooks and sessions of the app.',
    prefix: 'shpss_',
    body: 'hex',
    length: 32,
    revoke: 'https://shopify.dev/docs/apps/build/authentication-authorization',
    suggest: { path: 'shopify', field: 'shared_secret', env: 'SHOPIFY_API_SECRET' },
  }),
];
