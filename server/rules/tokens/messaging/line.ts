import { named, shape } from '../../named';
import { parts } from '../../structured';

export const line = [
  named({
    id: 'line-channel-secret',
    title: 'LINE channel secret',
    grants: 'Forges events and makes access tokens of the channel.',
    names: ['line_channel', 'linechannel', 'line-channel', 'line_bot', 'linebot', 'line_secret', 'line.bot'],
    shape: shape('hex', 32),
    revoke: 'https://developers.line.biz/console/',
    suggest: { path: 'line', field: 'channel_secret', env: 'LINE_CHANNEL_SECRET' },
    says: ['secret'],
  }),
  named({
    id: 'line-channel-access-token',
    title: 'LINE channel access token',
    grants: 'Sends messages as the bot.',
    names: ['line_channel', 'linechannel', 'line-channel', 'line_bot', 'linebot', 'line_access', 'line.bot'],
    shape: parts(['base64', 150, 172], '='),
    revoke: 'https://developers.line.biz/console/',
    suggest: { path: 'line', field: 'channel_access_token', env: 'LINE_CHANNEL_ACCESS_TOKEN' },
    says: ['token'],
  }),
];
