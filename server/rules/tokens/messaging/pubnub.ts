import { structured } from '../../structured';

export const pubnub = [
  structured({
    id: 'pubnub-secret-key',
    title: 'PubNub secret key',
    grants: 'Grants and revokes access to every channel of the keyset.',
    parts: ['sec-c-', ['base64', 48]],
    revoke: 'https://www.pubnub.com/docs/general/setup/account-setup',
    suggest: { path: 'pubnub', field: 'secret_key', env: 'PUBNUB_SECRET_KEY' },
  }),
  structured({
    id: 'pubnub-publish-key',
    title: 'PubNub publish key',
    grants: 'Publishes messages to the channels of the keyset.',
    parts: ['pub-c-', ['hex', 8], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 12]],
    revoke: 'https://www.pubnub.com/docs/general/setup/account-setup',
    suggest: { path: 'pubnub', field: 'publish_key', env: 'PUBNUB_PUBLISH_KEY' },
    severity: 'warning',
  }),
];
