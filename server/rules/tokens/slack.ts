import { defineRule } from '../define';
import { base62, digits, hex, sample, upperAlnum } from '../samples';

const revoke = 'https://api.slack.com/authentication/rotation';

export const slack = [
  defineRule({
    id: 'slack-bot-token',
    title: 'Slack bot token',
    grants: 'Reads and posts in the workspace as the app, within its scopes.',
    severity: 'error',
    keywords: ['xoxb-'],
    pattern: /(?<![\w-])xoxb-\d{10,13}-\d{10,13}-[A-Za-z0-9]{24}(?![\w-])/,
    revoke,
    suggest: { path: 'slack', field: 'bot_token', env: 'SLACK_BOT_TOKEN' },
    examples: {
      positive: [sample('xoxb-', digits(12), '-', digits(13), '-', base62(24))],
      negative: [sample('xoxb-', digits(12), '-', digits(13), '-', base62(23)), sample('xoxb-your-token')],
    },
  }),
  defineRule({
    id: 'slack-user-token',
    title: 'Slack user token',
    grants: 'Reads and posts as the user, within its scopes.',
    severity: 'error',
    keywords: ['xoxp-', 'xoxe-'],
    pattern: /(?<![\w-])xox[pe]-(?:\d{10,13}-){3}[A-Za-z0-9]{28,34}(?![\w-])/,
    revoke,
    suggest: { path: 'slack', field: 'user_token', env: 'SLACK_USER_TOKEN' },
    examples: {
      positive: [sample('xoxp-', digits(12), '-', digits(12), '-', digits(13), '-', hex(32))],
      negative: [sample('xoxp-', digits(12), '-', digits(12), '-', hex(32))],
    },
  }),
  defineRule({
    id: 'slack-app-token',
    title: 'Slack app-level token',
    grants: 'Opens socket connections and receives the events of the app in every workspace.',
    severity: 'error',
    keywords: ['xapp-'],
    pattern: /(?<![\w-])xapp-\d-A[A-Z0-9]{8,12}-\d{10,13}-[a-f0-9]{64}(?![\w-])/,
    revoke,
    suggest: { path: 'slack', field: 'app_token', env: 'SLACK_APP_TOKEN' },
    examples: {
      positive: [sample('xapp-1-A', upperAlnum(10), '-', digits(13), '-', hex(64))],
      negative: [sample('xapp-1-A', upperAlnum(10), '-', digits(13), '-', hex(63))],
    },
  }),
  defineRule({
    id: 'slack-webhook-url',
    title: 'Slack incoming webhook',
    grants: 'Posts messages into the channel as the app.',
    severity: 'warning',
    keywords: ['hooks.slack.com/'],
    pattern:
      /hooks\.slack\.com\/(?:services\/T[A-Z0-9]{6,12}\/B[A-Z0-9]{6,12}\/[A-Za-z0-9]{23,25}|(?:triggers|workflows)\/T[A-Z0-9]{6,12}\/[A-Z0-9]{8,20}\/[A-Za-z0-9/]{23,60})(?![A-Za-z0-9/])/,
    wholeLiteral: true,
    revoke: 'https://api.slack.com/messaging/webhooks',
    suggest: { path: 'slack', field: 'webhook_url', env: 'SLACK_WEBHOOK_URL' },
    examples: {
      positive: [sample('hooks.slack.com/services/T', upperAlnum(8), '/B', upperAlnum(10), '/', base62(24))],
      negative: [
        sample('hooks.slack.com/services/T', '0'.repeat(8), '/B', '0'.repeat(8), '/', 'X'.repeat(24)),
        sample('hooks.slack.com/services/T', upperAlnum(8), '/B', upperAlnum(10), '/', base62(12)),
      ],
    },
  }),
];
