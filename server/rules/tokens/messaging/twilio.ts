import { defineRule } from '../../define';
import { shannon } from '../../randomness';
import { base62, hex, sample } from '../../samples';

const revoke = 'https://help.twilio.com/articles/223136027-Auth-Tokens-and-How-to-Change-Them';

export const twilio = [
  defineRule({
    id: 'twilio-auth-token',
    title: 'Twilio auth token',
    grants: 'Full access to the Twilio account: calls, messages, numbers, recordings.',
    severity: 'error',
    keywords: ['ac'],
    pattern: /(?<![A-Za-z0-9])AC[0-9a-f]{32}(?![A-Za-z0-9])/,
    minEntropy: 3,
    pair: {
      what: 'Twilio account SID',
      pattern: /(?<![A-Za-z0-9_-])[0-9a-f]{32}(?![A-Za-z0-9_-])/,
      distance: 5,
      accept: (text) => shannon(text) >= 3,
    },
    revoke,
    suggest: { path: 'twilio', field: 'auth_token', env: 'TWILIO_AUTH_TOKEN' },
    examples: {
      positive: [
        sample('sid = "AC', hex(32), '"\ntoken = "', hex(32), '"'),
        sample('Client("AC', hex(32), '", "', hex(32), '")'),
      ],
      negative: [sample('AC', hex(32)), sample('sid = "AC', hex(31), '"\ntoken = "', hex(31), '"')],
    },
  }),
  defineRule({
    id: 'twilio-api-key',
    title: 'Twilio API key',
    grants: 'Uses the Twilio account through its API; revocable by itself.',
    severity: 'error',
    keywords: ['sk'],
    pattern: /(?<![A-Za-z0-9])SK[0-9a-f]{32}(?![A-Za-z0-9])/,
    minEntropy: 3,
    pair: {
      what: 'Twilio API key SID',
      pattern: /(?<![A-Za-z0-9_-])[A-Za-z0-9]{32}(?![A-Za-z0-9_-])/,
      distance: 5,
      accept: (text) => shannon(text) >= 3.7 && /\d/.test(text) && /[A-Z]/.test(text) && /[a-z]/.test(text),
    },
    revoke: 'https://www.twilio.com/docs/iam/api-keys',
    suggest: { path: 'twilio', field: 'api_secret', env: 'TWILIO_API_SECRET' },
    examples: {
      positive: [sample('key: "SK', hex(32), '",\nsecret: "', base62(32), '"')],
      negative: [sample('SK', hex(32)), sample('key: "SK', hex(32), '",\nsecret: "', base62(31), '"')],
    },
  }),
];
