import { named, shape } from '../../named';

export const messagebird = [
  named({
    id: 'messagebird-access-key',
    title: 'MessageBird access key',
    grants: 'Sends messages at the expense of the account.',
    names: ['messagebird', 'message_bird', 'message-bird'],
    shape: shape('base62', 25),
    revoke: 'https://dashboard.messagebird.com/en/developers/access',
    suggest: { path: 'messagebird', field: 'access_key', env: 'MESSAGEBIRD_ACCESS_KEY' },
  }),
];
