import { defineRule } from '../../define';
import { base64url, sample } from '../../samples';

export const ifttt = [
  defineRule({
    id: 'ifttt-webhook-key',
    title: 'IFTTT webhooks key',
    grants: 'Triggers any applet of the user.',
    severity: 'error',
    keywords: ['maker.ifttt.com/'],
    pattern:
      /maker\.ifttt\.com\/(?:trigger\/[^\s/"']{1,80}\/(?:json\/)?with\/key|use)\/(?<secret>[\w-]{22,43})(?![\w-])/i,
    minEntropy: 3,
    revoke: 'https://ifttt.com/maker_webhooks',
    suggest: { path: 'ifttt', field: 'webhook_key', env: 'IFTTT_KEY' },
    examples: {
      positive: [
        sample('https://maker.ifttt.com/trigger/door_open/with/key/', base64url(43)),
        sample('https://maker.ifttt.com/use/', base64url(22)),
      ],
      negative: [sample('https://maker.ifttt.com/trigger/door_open/with/key/', base64url(21))],
    },
  }),
];
