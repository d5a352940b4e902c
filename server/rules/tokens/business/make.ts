import { shape } from '../../named';
import { inUrl } from '../../inUrl';

export const make = [
  inUrl({
    id: 'make-webhook',
    title: 'Make webhook',
    grants: 'Starts the scenario with any input.',
    after: [
      'hook.eu1.make.com/',
      'hook.eu2.make.com/',
      'hook.us1.make.com/',
      'hook.us2.make.com/',
      'hook.integromat.com/',
      'hook.make.com/',
    ],
    shape: shape('lowerAlnum', 32),
    revoke: 'https://help.make.com/webhooks',
    suggest: { path: 'make', field: 'webhook', env: 'MAKE_WEBHOOK' },
  }),
];
