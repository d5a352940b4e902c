import { defineRule } from '../define';
import { prefixed } from '../prefixed';
import { hex, sample } from '../samples';

export const newrelic = [
  prefixed({
    id: 'newrelic-user-key',
    title: 'New Relic user key',
    grants: 'Queries and changes the New Relic account as the user.',
    prefix: 'NRAK-',
    body: 'upperAlnum',
    length: 27,
    revoke: 'https://one.newrelic.com/launcher/api-keys-ui.api-keys-launcher',
    suggest: { path: 'newrelic', field: 'api_key', env: 'NEW_RELIC_API_KEY' },
  }),
  prefixed({
    id: 'newrelic-insert-key',
    title: 'New Relic insights insert key',
    grants: 'Sends events into the New Relic account.',
    prefix: 'NRII-',
    body: 'base64url',
    length: 32,
    revoke: 'https://one.newrelic.com/launcher/api-keys-ui.api-keys-launcher',
    suggest: { path: 'newrelic', field: 'insert_key', env: 'NEW_RELIC_INSERT_KEY' },
  }),
  defineRule({
    id: 'newrelic-license-key',
    title: 'New Relic license key',
    grants: 'Sends telemetry into the account.',
    severity: 'warning',
    keywords: ['ffffnral'],
    lead: { chars: /[A-Za-z0-9]/, max: 32 },
    pattern: /(?<![\w-])[0-9a-f]{32}FFFFNRAL(?![\w-])/,
    minEntropy: 3,
    revoke: 'https://one.newrelic.com/launcher/api-keys-ui.api-keys-launcher',
    suggest: { path: 'newrelic', field: 'license_key', env: 'NEW_RELIC_LICENSE_KEY' },
    examples: {
      positive: [sample(hex(32), 'FFFFNRAL')],
      negative: [sample(hex(31), 'FFFFNRAL'), sample(hex(32), 'FFFFNRALX')],
    },
  }),
];
