import { structured } from '../../structured';

export const mercury = [
  structured({
    id: 'mercury-api-token',
    title: 'Mercury API token',
    grants: 'Reads accounts and, where allowed, sends money.',
    parts: ['mercury_production_', ['letters', 3, 6], '_', ['base62', 40, 50], '_yrucrem'],
    revoke: 'https://docs.mercury.com/docs/api-token-security-policies',
    suggest: { path: 'mercury', field: 'api_token', env: 'MERCURY_API_TOKEN' },
  }),
];
