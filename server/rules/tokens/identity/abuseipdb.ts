import { named, shape } from '../../named';

export const abuseipdb = [
  named({
    id: 'abuseipdb-api-key',
    title: 'AbuseIPDB API key',
    grants: 'Looks up and reports addresses as the account.',
    names: ['abuseipdb'],
    shape: shape('hex', 80),
    severity: 'warning',
    revoke: 'https://docs.abuseipdb.com/',
    suggest: { path: 'abuseipdb', field: 'api_key', env: 'ABUSEIPDB_API_KEY' },
  }),
];
