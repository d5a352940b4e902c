import { named, uuid } from '../../named';

export const duckdns = [
  named({
    id: 'duckdns-token',
    title: 'Duck DNS token',
    grants: "Changes the addresses of the account's domains.",
    names: ['duckdns', 'duck_dns'],
    shape: uuid,
    says: ['token', 'key'],
    revoke: 'https://www.duckdns.org/spec.jsp',
    suggest: { path: 'duckdns', field: 'token', env: 'DUCKDNS_TOKEN' },
  }),
];
