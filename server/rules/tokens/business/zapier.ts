import { structured } from '../../structured';

export const zapier = [
  structured({
    id: 'zapier-webhook-url',
    title: 'Zapier webhook URL',
    grants: 'Starts the Zap with any data.',
    parts: ['hooks.zapier.com/hooks/catch/', ['digits', 6, 9], '/', ['lowerAlnum', 6, 8]],
    revoke: 'https://help.zapier.com/hc/en-us/articles/8496288690317',
    suggest: { path: 'zapier', field: 'webhook_url', env: 'ZAPIER_WEBHOOK_URL' },
    severity: 'warning',
    wholeLiteral: true,
  }),
];
