import { structured } from '../../structured';

export const dnsimple = [
  structured({
    id: 'dnsimple-account-token',
    title: 'DNSimple account token',
    grants: 'Changes the domains and records of the account.',
    parts: ['dnsimple_a_', ['base62', 32]],
    revoke: 'https://support.dnsimple.com/articles/api-access-token/',
    suggest: { path: 'dnsimple', field: 'token', env: 'DNSIMPLE_TOKEN' },
  }),
  structured({
    id: 'dnsimple-user-token',
    title: 'DNSimple user token',
    grants: "Changes the domains and records of all the user's accounts.",
    parts: ['dnsimple_u_', ['base62', 32]],
    revoke: 'https://support.dnsimple.com/articles/api-access-token/',
    suggest: { path: 'dnsimple', field: 'token', env: 'DNSIMPLE_TOKEN' },
  }),
];
