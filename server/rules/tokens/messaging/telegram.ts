import { defineRule } from '../../define';
import { base62, digits, sample } from '../../samples';

export const telegram = [
  defineRule({
    id: 'telegram-bot-token',
    title: 'Telegram bot token',
    grants: 'Full control of the bot: reads its messages and writes in its name.',
    severity: 'error',
    keywords: [':aa'],
    lead: { chars: /[A-Za-z0-9]/, max: 13 },
    pattern: /(?<![\w-])(?:bot)?(?<secret>\d{8,10}:AA[\w-]{33})(?![\w-])/,
    minEntropy: 3.5,
    revoke: 'https://core.telegram.org/bots/features#botfather',
    suggest: { path: 'telegram', field: 'bot_token', env: 'TELEGRAM_BOT_TOKEN' },
    examples: {
      positive: [
        sample('1', digits(9), ':AA', base62(33)),
        sample('https://api.telegram.org/bot1', digits(9), ':AA', base62(33), '/getMe'),
      ],
      negative: [sample('1', digits(6), ':AA', base62(33)), sample('1', digits(9), ':AA', base62(32))],
    },
  }),
];
