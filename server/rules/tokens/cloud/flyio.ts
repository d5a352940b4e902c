import { defineRule } from '../../define';
import { prefixed } from '../../prefixed';
import { base64, sample } from '../../samples';

const revoke = 'https://fly.io/docs/security/tokens/';

export const flyio = [
  defineRule({
    id: 'flyio-macaroon',
    title: 'Fly.io token',
    grants: 'Deploys and reads secrets of the apps or organisation that it is limited to.',
    severity: 'error',
    keywords: ['fm1r_', 'fm1a_', 'fm2_'],
    pattern: /(?<![\w-])fm(?:1[ar]|2)_[A-Za-z0-9+/]{90,3000}={0,3}(?![A-Za-z0-9+/=])/,
    maxLength: 3100,
    minEntropy: 4.5,
    revoke,
    suggest: { path: 'flyio', field: 'api_token', env: 'FLY_API_TOKEN' },
    examples: {
      positive: [sample('fm2_lJPE', base64(240)), sample('fm1r_lJPE', base64(150))],
      negative: [sample('fm2_', base64(60))],
    },
  }),
  prefixed({
    id: 'flyio-user-token',
    title: 'Fly.io user token',
    grants: "Acts as the user in all of the user's organisations.",
    prefix: 'fo1_',
    body: 'base64url',
    length: 43,
    revoke,
    suggest: { path: 'flyio', field: 'api_token', env: 'FLY_API_TOKEN' },
  }),
];
