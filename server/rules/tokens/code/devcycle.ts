import { structured } from '../../structured';

export const devcycle = [
  structured({
    id: 'devcycle-server-key',
    title: 'DevCycle server SDK key',
    grants: 'Reads all feature flags of the environment.',
    parts: ['dvc_server_', ['base64url', 8, 48]],
    revoke: 'https://docs.devcycle.com/essentials/keys/',
    suggest: { path: 'devcycle', field: 'server_key', env: 'DEVCYCLE_SERVER_SDK_KEY' },
  }),
];
