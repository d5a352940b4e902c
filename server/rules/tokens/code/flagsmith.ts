import { named } from '../../named';
import { parts } from '../../structured';

export const flagsmith = [
  named({
    id: 'flagsmith-server-key',
    title: 'Flagsmith server-side environment key',
    grants: 'Evaluates every flag and reads every rule of the environment.',
    names: ['flagsmith'],
    shape: parts('ser.', ['base62', 22]),
    revoke: 'https://docs.flagsmith.com/integrating-with-flagsmith/sdks/server-side',
    suggest: { path: 'flagsmith', field: 'server_key', env: 'FLAGSMITH_ENVIRONMENT_KEY' },
  }),
];
