import { prefixed } from '../../prefixed';
import { mixed } from '../../randomness';

export const settlemint = [
  prefixed({
    id: 'settlemint-personal-token',
    title: 'SettleMint personal access token',
    grants: 'Acts on the platform as the user.',
    prefix: 'sm_pat_',
    body: 'base62',
    length: 16,
    revoke: 'https://console.settlemint.com/documentation/',
    suggest: { path: 'settlemint', field: 'access_token', env: 'SETTLEMINT_ACCESS_TOKEN' },
    verify: mixed,
  }),
  prefixed({
    id: 'settlemint-application-token',
    title: 'SettleMint application access token',
    grants: 'Calls the services of the application.',
    prefix: 'sm_aat_',
    body: 'base62',
    length: 16,
    revoke: 'https://console.settlemint.com/documentation/',
    suggest: { path: 'settlemint', field: 'access_token', env: 'SETTLEMINT_ACCESS_TOKEN' },
    verify: mixed,
  }),
  prefixed({
    id: 'settlemint-service-token',
    title: 'SettleMint service access token',
    grants: 'Calls the service.',
    prefix: 'sm_sat_',
    body: 'base62',
    length: 16,
    revoke: 'https://console.settlemint.com/documentation/',
    suggest: { path: 'settlemint', field: 'access_token', env: 'SETTLEMINT_ACCESS_TOKEN' },
    verify: mixed,
  }),
];
