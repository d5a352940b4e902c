import { named, shape } from '../../named';
import { structured } from '../../structured';

export const lark = [
  named({
    id: 'lark-app-secret',
    title: 'Lark (Feishu) app secret',
    grants: 'Makes access tokens in the name of the app.',
    names: ['lark', 'feishu'],
    shape: shape('base62', 32),
    revoke: 'https://open.larksuite.com/app',
    suggest: { path: 'lark', field: 'app_secret', env: 'LARK_APP_SECRET' },
    says: ['secret'],
  }),
  structured({
    id: 'lark-webhook-url',
    title: 'Feishu bot webhook',
    grants: 'Posts messages into the group as the bot.',
    parts: [
      'open.feishu.cn/open-apis/bot/v2/hook/',
      ['hex', 8],
      '-',
      ['hex', 4],
      '-',
      ['hex', 4],
      '-',
      ['hex', 4],
      '-',
      ['hex', 12],
    ],
    revoke: 'https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot',
    suggest: { path: 'lark', field: 'webhook_url', env: 'FEISHU_WEBHOOK_URL' },
    severity: 'warning',
    wholeLiteral: true,
  }),
];
