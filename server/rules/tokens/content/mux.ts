import { named } from '../../named';
import { parts } from '../../structured';

export const mux = [
  named({
    id: 'mux-token-secret',
    title: 'Mux token secret',
    grants: 'Changes videos and reads their data.',
    names: ['mux_', 'mux-'],
    shape: parts(['base64', 75]),
    says: ['secret'],
    revoke: 'https://www.mux.com/docs/core/make-api-requests',
    suggest: { path: 'mux', field: 'token_secret', env: 'MUX_TOKEN_SECRET' },
  }),
];
