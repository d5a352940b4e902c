import { named } from '../../named';
import { parts } from '../../structured';

export const appveyor = [
  named({
    id: 'appveyor-api-token',
    title: 'AppVeyor API token',
    grants: 'Starts builds and changes projects of the account.',
    names: ['appveyor'],
    shape: parts('v2.', ['base62', 20]),
    revoke: 'https://www.appveyor.com/docs/api/',
    suggest: { path: 'appveyor', field: 'api_token', env: 'APPVEYOR_TOKEN' },
  }),
];
