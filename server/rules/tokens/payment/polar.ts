import { prefixed } from '../../prefixed';

export const polar = [
  prefixed({
    id: 'polar-access-token',
    title: 'Polar personal access token',
    grants: 'Reads and changes products and orders as the user.',
    prefix: 'polar_pat_',
    body: 'base64url',
    length: [40, 64],
    revoke: 'https://docs.polar.sh/integrate/authentication',
    suggest: { path: 'polar', field: 'access_token', env: 'POLAR_ACCESS_TOKEN' },
  }),
  prefixed({
    id: 'polar-organization-token',
    title: 'Polar organization access token',
    grants: 'Reads and changes products and orders of the organization.',
    prefix: 'polar_oat_',
    body: 'base64url',
    length: [40, 64],
    revoke: 'https://docs.polar.sh/integrate/oat',
    suggest: { path: 'polar', field: 'access_token', env: 'POLAR_ACCESS_TOKEN' },
  }),
  prefixed({
    id: 'polar-webhook-secret',
    title: 'Polar webhook secret',
    grants: 'Forges events that your endpoint takes for genuine.',
    prefix: 'polar_whs_',
    body: 'base64url',
    length: [32, 64],
    revoke: 'https://docs.polar.sh/integrate/webhooks/endpoints',
    suggest: { path: 'polar', field: 'webhook_secret', env: 'POLAR_WEBHOOK_SECRET' },
  }),
];
