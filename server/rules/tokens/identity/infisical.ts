import { named, shape } from '../../named';
import { structured } from '../../structured';

export const infisical = [
  structured({
    id: 'infisical-service-token',
    title: 'Infisical service token',
    grants: 'Reads, and if allowed changes, the secrets of the environment.',
    parts: ['st.', ['hex', 24], '.', ['hex', 32], '.', ['hex', 32]],
    revoke: 'https://infisical.com/docs/documentation/platform/token',
    suggest: { path: 'infisical', field: 'service_token', env: 'INFISICAL_TOKEN' },
  }),
  named({
    id: 'infisical-client-secret',
    title: 'Infisical machine identity secret',
    grants: 'Logs in as the machine identity.',
    names: ['infisical'],
    shape: shape('hex', 64),
    says: ['secret'],
    revoke: 'https://infisical.com/docs/documentation/platform/identities/universal-auth',
    suggest: { path: 'infisical', field: 'client_secret', env: 'INFISICAL_CLIENT_SECRET' },
  }),
];
