import { prefixed } from '../../prefixed';

export const cfxre = [
  prefixed({
    id: 'cfxre-server-key',
    title: 'Cfx.re server key',
    grants: 'Runs a FiveM or RedM server as the owner of the licence.',
    prefix: 'cfxk_',
    body: 'base64url',
    length: [20, 100],
    revoke: 'https://portal.cfx.re/',
    suggest: { path: 'cfxre', field: 'server_key', env: 'CFX_LICENSE_KEY' },
  }),
];
