import { named } from '../../named';
import { parts } from '../../structured';

export const statsig = [
  named({
    id: 'statsig-server-secret',
    title: 'Statsig server secret key',
    grants: 'Evaluates every gate and reads every rule of the project.',
    names: ['statsig'],
    shape: parts('secret-', ['base62', 40, 50]),
    revoke: 'https://docs.statsig.com/access-management/api-keys',
    suggest: { path: 'statsig', field: 'server_secret', env: 'STATSIG_SERVER_SECRET' },
  }),
  named({
    id: 'statsig-console-key',
    title: 'Statsig Console API key',
    grants: 'Reads and changes gates and experiments of the project.',
    names: ['statsig'],
    shape: parts('console-', ['base62', 40, 50]),
    revoke: 'https://docs.statsig.com/access-management/api-keys',
    suggest: { path: 'statsig', field: 'console_key', env: 'STATSIG_CONSOLE_API_KEY' },
  }),
];
