import { structured } from '../../structured';

export const ebay = [
  structured({
    id: 'ebay-client-secret',
    title: 'eBay client secret',
    grants: 'Poses as the application and exchanges its codes.',
    parts: ['PRD-', ['hex', 12], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 4]],
    revoke: 'https://developer.ebay.com/my/keys',
    suggest: { path: 'ebay', field: 'client_secret', env: 'EBAY_CLIENT_SECRET' },
  }),
];
