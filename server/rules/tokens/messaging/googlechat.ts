import { defineRule } from '../../define';
import { base62, sample } from '../../samples';

export const googlechat = [
  defineRule({
    id: 'googlechat-webhook-url',
    title: 'Google Chat webhook',
    grants: 'Posts messages into the space.',
    severity: 'warning',
    keywords: ['chat.googleapis.com/v1/spaces/'],
    pattern:
      /(?<![\w-])chat\.googleapis\.com\/v1\/spaces\/[\w-]{8,20}\/messages\?key=AIza[\w-]{35}&token=[\w%-]{40,60}(?![\w%-])/,
    wholeLiteral: true,
    revoke: 'https://developers.google.com/workspace/chat/quickstart/webhooks',
    suggest: { path: 'googlechat', field: 'webhook_url', env: 'GOOGLE_CHAT_WEBHOOK_URL' },
    precedence: 1,
    examples: {
      positive: [
        sample(
          'chat.googleapis.com/v1/spaces/',
          base62(11),
          '/messages?key=',
          'AIza',
          base62(35),
          '&token=',
          base62(43),
        ),
      ],
      negative: [sample('chat.googleapis.com/v1/spaces/', base62(11), '/messages?key=KEY&token=TOKEN')],
    },
  }),
];
