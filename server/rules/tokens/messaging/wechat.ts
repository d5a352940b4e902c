import { defineRule } from '../../define';
import { shannon } from '../../randomness';
import { hex, sample } from '../../samples';

export const wechat = [
  defineRule({
    id: 'wechat-app-secret',
    title: 'WeChat app secret',
    grants: 'Makes access tokens in the name of the app.',
    severity: 'error',
    keywords: ['wx'],
    pattern: /(?<![A-Za-z0-9])wx[0-9a-f]{16}(?![A-Za-z0-9])/,
    minEntropy: 2.8,
    pair: {
      what: 'WeChat app ID',
      pattern: /(?<![\w-])[0-9a-f]{32}(?![\w-])/,
      distance: 4,
      accept: (text) => shannon(text) >= 3,
    },
    revoke: 'https://mp.weixin.qq.com/',
    suggest: { path: 'wechat', field: 'app_secret', env: 'WECHAT_APP_SECRET' },
    examples: {
      positive: [sample('appid: "wx', hex(16), '"\nsecret: "', hex(32), '"')],
      negative: [sample('wx', hex(16)), sample('appid: "wx', hex(15), '"\nsecret: "', hex(31), '"')],
    },
  }),
];
