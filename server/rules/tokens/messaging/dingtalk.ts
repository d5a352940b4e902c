import { structured } from '../../structured';

export const dingtalk = [
  structured({
    id: 'dingtalk-webhook-url',
    title: 'DingTalk robot webhook',
    grants: 'Posts messages into the group as the robot.',
    parts: ['oapi.dingtalk.com/robot/send?access_token=', ['hex', 64]],
    revoke: 'https://open.dingtalk.com/document/orgapp/custom-robots-send-group-messages',
    suggest: { path: 'dingtalk', field: 'webhook_url', env: 'DINGTALK_WEBHOOK_URL' },
    severity: 'warning',
    wholeLiteral: true,
  }),
];
