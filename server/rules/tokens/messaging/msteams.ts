import { defineRule } from '../../define';
import { hex, sample } from '../../samples';

export const msteams = [
  defineRule({
    id: 'msteams-webhook-url',
    title: 'Microsoft Teams incoming webhook',
    grants: 'Posts messages into the channel.',
    severity: 'warning',
    keywords: ['.webhook.office.com/webhookb2/'],
    lead: { chars: /[A-Za-z0-9-]/, max: 40 },
    pattern:
      /(?<![\w-])[A-Za-z0-9-]{1,40}\.webhook\.office\.com\/webhookb2\/[0-9a-f-]{36}@[0-9a-f-]{36}\/IncomingWebhook\/[0-9a-f]{32}\/[0-9a-f-]{36}(?:\/[\w-]{20,80})?(?![\w-])/,
    wholeLiteral: true,
    revoke:
      'https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
    suggest: { path: 'msteams', field: 'webhook_url', env: 'TEAMS_WEBHOOK_URL' },
    examples: {
      positive: [
        sample(
          'contoso.webhook.office.com/webhookb2/',
          hex(8),
          '-',
          hex(4),
          '-',
          hex(4),
          '-',
          hex(4),
          '-',
          hex(12),
          '@',
          hex(8),
          '-',
          hex(4),
          '-',
          hex(4),
          '-',
          hex(4),
          '-',
          hex(12),
          '/IncomingWebhook/',
          hex(32),
          '/',
          hex(8),
          '-',
          hex(4),
          '-',
          hex(4),
          '-',
          hex(4),
          '-',
          hex(12),
        ),
      ],
      negative: [sample('contoso.webhook.office.com/webhookb2/', hex(8))],
    },
  }),
];
