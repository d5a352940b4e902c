import { prefixed } from '../prefixed';
import { mixed } from '../randomness';

export const flagsmith = [
  prefixed({
    id: 'flagsmith-server-key',
    title: 'Flagsmith server-side environment key',
    grants: 'Evaluates every flag and reads every rule of the environment.',
    prefix: 'ser.',
    body: 'base62',
    length: 22,
    revoke: 'https://docs.flagsmith.com/integrating-with-flagsmith/sdks/server-side',
    suggest: { path: 'flagsmith', field: 'server_key', env: 'FLAGSMITH_ENVIRONMENT_KEY' },
    verify: mixed,
    minEntropy: 3.6,
  }),
];
