import { defineRule } from '../../define';
import { base62, base64url, digits, mapped, sample } from '../../samples';
import type { Sample } from '../../define';

/** The first part of a bot token is the bot's id, a decimal number, in base64. */
const botId: Sample = mapped(sample('1', digits(18)), (id) => Buffer.from(id).toString('base64url'));

export const discord = [
  defineRule({
    id: 'discord-bot-token',
    title: 'Discord bot token',
    grants: 'Full control of the bot in every server it is in.',
    severity: 'error',
    keywords: ['discord', 'bot_token', 'bottoken'],
    pattern:
      /(?:discord|bot_?token)[\w.-]{0,32}["'\]]{0,2}[ \t]{0,4}[=:(][ \t]{0,4}["'`]?(?:Bot )?(?<secret>[MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,40})(?![\w-])/i,
    verify: (token) => {
      const id = Buffer.from(token.split('.')[0] ?? '', 'base64url').toString('latin1');
      return /^\d{17,20}$/.test(id) ? 'valid' : 'invalid';
    },
    revoke: 'https://discord.com/developers/applications',
    suggest: { path: 'discord', field: 'bot_token', env: 'DISCORD_TOKEN' },
    examples: {
      positive: [sample('DISCORD_TOKEN=', botId, '.G', base62(5), '.', base64url(38))],
      negative: [
        sample('DISCORD_TOKEN=M', base62(25), '.G', base62(5), '.', base62(38)),
        sample('DISCORD_TOKEN=', botId, '.', base62(6), '.', base62(20)),
      ],
    },
  }),
  defineRule({
    id: 'discord-webhook-url',
    title: 'Discord webhook',
    grants: 'Posts messages into the channel.',
    severity: 'warning',
    keywords: ['discord.com/api/webhooks/', 'discordapp.com/api/webhooks/'],
    pattern: /discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[\w-]{60,80}(?![\w-])/,
    wholeLiteral: true,
    minEntropy: 4,
    revoke: 'https://support.discord.com/hc/articles/228383668-Intro-to-Webhooks',
    suggest: { path: 'discord', field: 'webhook_url', env: 'DISCORD_WEBHOOK_URL' },
    examples: {
      positive: [sample('discord.com/api/webhooks/1', digits(18), '/', base64url(68))],
      negative: [sample('discord.com/api/webhooks/1', digits(18), '/', base64url(20))],
    },
  }),
];
