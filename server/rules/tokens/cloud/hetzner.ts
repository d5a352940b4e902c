import { named, shape } from '../../named';

export const hetzner = [
  named({
    id: 'hetzner-api-token',
    title: 'Hetzner Cloud API token',
    grants: 'Creates and destroys servers of the project.',
    names: ['hcloud', 'hetzner'],
    shape: shape('base62', 64),
    revoke: 'https://docs.hetzner.com/cloud/api/getting-started/generating-api-token/',
    suggest: { path: 'hetzner', field: 'token', env: 'HCLOUD_TOKEN' },
  }),
  named({
    id: 'hetzner-dns-token',
    title: 'Hetzner DNS API token',
    grants: 'Changes the DNS zones of the account.',
    names: ['hetzner'],
    shape: shape('base62', 32),
    revoke: 'https://docs.hetzner.com/dns-console/dns/general/api-access-token/',
    suggest: { path: 'hetzner', field: 'dns_token', env: 'HETZNER_DNS_API_TOKEN' },
  }),
];
