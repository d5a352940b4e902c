import { structured } from '../../structured';

export const wecom = [
  structured({
    id: 'wecom-webhook-url',
    title: 'WeCom group robot webhook',
    grants: 'Posts messages into the group as the robot.',
    parts: [
      'qyapi.weixin.qq.com/cgi-bin/webhook/send?key=',
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
    revoke: 'https://developer.work.weixin.qq.com/document/path/91770',
    suggest: { path: 'wecom', field: 'webhook_url', env: 'WECOM_WEBHOOK_URL' },
    severity: 'warning',
    wholeLiteral: true,
  }),
];
