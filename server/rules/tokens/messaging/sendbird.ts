import { named, shape } from '../../named';

export const sendbird = [
  named({
    id: 'sendbird-api-token',
    title: 'Sendbird API token',
    grants: 'Reads and sends messages and changes users of the application.',
    names: ['sendbird'],
    shape: shape('hex', 40),
    revoke: 'https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api',
    suggest: { path: 'sendbird', field: 'api_token', env: 'SENDBIRD_API_TOKEN' },
  }),
];
