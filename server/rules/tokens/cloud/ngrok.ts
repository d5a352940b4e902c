import { named } from '../../named';
import { parts } from '../../structured';

export const ngrok = [
  named({
    id: 'ngrok-authtoken',
    title: 'ngrok authtoken',
    grants: 'Opens tunnels in the name of the account.',
    names: ['ngrok'],
    shape: parts(['base62', 27], '_', ['base62', 21, 22]),
    revoke: 'https://dashboard.ngrok.com/authtokens',
    suggest: { path: 'ngrok', field: 'authtoken', env: 'NGROK_AUTHTOKEN' },
  }),
  named({
    id: 'ngrok-tunnel-credential',
    title: 'ngrok tunnel credential',
    grants: 'Opens tunnels in the name of the account.',
    names: ['ngrok'],
    shape: parts('cr_', ['base62', 27]),
    revoke: 'https://dashboard.ngrok.com/authtokens',
    suggest: { path: 'ngrok', field: 'credential', env: 'NGROK_AUTHTOKEN' },
  }),
];
