import { named } from '../../named';
import { prefixed } from '../../prefixed';
import { parts } from '../../structured';

export const onesignal = [
  prefixed({
    id: 'onesignal-app-key',
    title: 'OneSignal app API key',
    grants: 'Sends notifications to every user of the app.',
    prefix: 'os_v2_app_',
    body: 'lowerAlnum',
    length: 103,
    revoke: 'https://documentation.onesignal.com/docs/en/keys-and-ids',
    suggest: { path: 'onesignal', field: 'api_key', env: 'ONESIGNAL_API_KEY' },
  }),
  prefixed({
    id: 'onesignal-org-key',
    title: 'OneSignal organization API key',
    grants: 'Creates and changes all apps of the organization.',
    prefix: 'os_v2_org_',
    body: 'lowerAlnum',
    length: 103,
    revoke: 'https://documentation.onesignal.com/docs/en/keys-and-ids',
    suggest: { path: 'onesignal', field: 'org_key', env: 'ONESIGNAL_ORG_API_KEY' },
  }),
  named({
    id: 'onesignal-rest-key',
    title: 'OneSignal REST API key (old format)',
    grants: 'Sends notifications to every user of the app.',
    names: ['onesignal', 'one_signal'],
    shape: parts(['base62', 48]),
    revoke: 'https://documentation.onesignal.com/docs/en/keys-and-ids',
    suggest: { path: 'onesignal', field: 'rest_key', env: 'ONESIGNAL_REST_API_KEY' },
  }),
];
