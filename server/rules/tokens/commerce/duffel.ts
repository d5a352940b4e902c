import { structured } from '../../structured';

export const duffel = [
  structured({
    id: 'duffel-live-token',
    title: 'Duffel live token',
    grants: 'Books and pays for flights in the name of the company.',
    parts: ['duffel_live_', ['base64url', 43]],
    revoke: 'https://duffel.com/docs/api/overview/making-requests/authentication',
    suggest: { path: 'duffel', field: 'token', env: 'DUFFEL_TOKEN' },
  }),
  structured({
    id: 'duffel-test-token',
    title: 'Duffel test token',
    grants: 'Calls the API in test mode.',
    parts: ['duffel_test_', ['base64url', 43]],
    severity: 'warning',
    revoke: 'https://duffel.com/docs/api/overview/making-requests/authentication',
    suggest: { path: 'duffel', field: 'token', env: 'DUFFEL_TOKEN' },
  }),
];
