import { named, uuid } from '../../named';

export const appsignal = [
  named({
    id: 'appsignal-push-key',
    title: 'AppSignal push API key',
    grants: 'Sends errors and metrics into the account.',
    names: ['appsignal'],
    shape: uuid,
    revoke: 'https://docs.appsignal.com/appsignal/terminology.html',
    suggest: { path: 'appsignal', field: 'push_key', env: 'APPSIGNAL_PUSH_API_KEY' },
    severity: 'warning',
  }),
];
