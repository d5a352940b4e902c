import { defineRule } from '../define';
import { base62, hex, sample } from '../samples';

const guid = [hex(8), '-', hex(4), '-4', hex(3), '-a', hex(3), '-', hex(12)] as const;

export const microsoft = [
  defineRule({
    id: 'microsoft-teams-webhook',
    title: 'Microsoft Teams incoming webhook',
    grants: 'Posts into the channel.',
    severity: 'error',
    keywords: ['/webhookb2/', 'office.com/webhook/'],
    lead: { chars: /[\w.:/-]/, max: 80 },
    pattern:
      /https:\/\/[\w.-]{1,60}\.office\.com\/webhook(?:b2)?\/[0-9a-f-]{36}@[0-9a-f-]{36}\/IncomingWebhook\/[0-9a-z]{32}\/[0-9a-f-]{36}(?:\/[\w-]{20,60})?(?![\w-])/i,
    precedence: 1,
    revoke:
      'https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
    suggest: { path: 'microsoft', field: 'teams_webhook', env: 'TEAMS_WEBHOOK_URL' },
    examples: {
      positive: [
        sample(
          'https://acme.webhook.office.com/webhookb2/',
          ...guid,
          '@',
          ...guid,
          '/IncomingWebhook/',
          hex(32),
          '/',
          ...guid,
        ),
        sample(
          'https://outlook.office.com/webhook/',
          ...guid,
          '@',
          ...guid,
          '/IncomingWebhook/',
          hex(32),
          '/',
          ...guid,
        ),
      ],
      negative: [
        sample('https://acme.webhook.office.com/webhookb2/', ...guid, '/IncomingWebhook/', hex(32)),
        sample('https://acme.webhook.office.com/webhookb2/', base62(12)),
      ],
    },
  }),
];
