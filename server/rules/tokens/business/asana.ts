import { named, shape } from '../../named';
import { parts } from '../../structured';

export const asana = [
  named({
    id: 'asana-personal-access-token',
    title: 'Asana personal access token',
    grants: 'Reads and changes tasks and projects as the user.',
    names: ['asana'],
    shape: parts(['digits', 1], '/', ['digits', 16, 17], '/', ['digits', 16, 17], ':', ['hex', 32]),
    revoke: 'https://developers.asana.com/docs/personal-access-token',
    suggest: { path: 'asana', field: 'token', env: 'ASANA_ACCESS_TOKEN' },
  }),
  named({
    id: 'asana-client-secret',
    title: 'Asana client secret',
    grants: 'Poses as the OAuth application and exchanges its codes.',
    names: ['asana'],
    shape: shape('hex', 32),
    says: ['secret'],
    revoke: 'https://developers.asana.com/docs/oauth',
    suggest: { path: 'asana', field: 'client_secret', env: 'ASANA_CLIENT_SECRET' },
  }),
];
