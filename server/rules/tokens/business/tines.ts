import { structured } from '../../structured';

export const tines = [
  structured({
    id: 'tines-webhook-url',
    title: 'Tines webhook URL',
    grants: 'Starts the story with any data.',
    parts: ['tines.com/webhook/', ['hex', 32], '/', ['hex', 32]],
    revoke: 'https://www.tines.com/docs/actions/types/webhook/',
    suggest: { path: 'tines', field: 'webhook_url', env: 'TINES_WEBHOOK_URL' },
    wholeLiteral: true,
  }),
];
