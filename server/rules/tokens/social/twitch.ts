import { named, shape } from '../../named';
import { parts } from '../../structured';

export const twitch = [
  named({
    id: 'twitch-client-secret',
    title: 'Twitch client secret',
    grants: 'Poses as the application and makes tokens for its users.',
    names: ['twitch'],
    shape: shape('lowerAlnum', 30),
    revoke: 'https://dev.twitch.tv/console/apps',
    suggest: { path: 'twitch', field: 'client_secret', env: 'TWITCH_CLIENT_SECRET' },
  }),
  named({
    id: 'twitch-chat-token',
    title: 'Twitch chat token',
    grants: 'Reads and writes chat as the user.',
    names: ['twitch', 'tmi_'],
    shape: parts('oauth:', ['lowerAlnum', 30]),
    revoke: 'https://www.twitch.tv/settings/connections',
    suggest: { path: 'twitch', field: 'chat_token', env: 'TWITCH_OAUTH_TOKEN' },
  }),
];
