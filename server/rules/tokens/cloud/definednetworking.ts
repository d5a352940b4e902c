import { structured } from '../../structured';

export const definednetworking = [
  structured({
    id: 'definednetworking-api-token',
    title: 'Defined Networking API token',
    grants: 'Changes hosts and rules of the Nebula network.',
    parts: ['dnkey-', ['base64url', 26], '-', ['base64url', 52]],
    revoke: 'https://docs.defined.net/guides/automating-host-creation/',
    suggest: { path: 'definednetworking', field: 'api_token', env: 'DEFINED_API_TOKEN' },
  }),
];
