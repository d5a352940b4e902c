import { defineRule } from '../../define';
import { named, shape } from '../../named';
import { base62, base64url, digits, sample } from '../../samples';

const revoke = 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens';

export const facebook = [
  defineRule({
    id: 'facebook-access-token',
    title: 'Facebook user or page access token',
    grants: 'Reads and posts as the user or page within its permissions.',
    severity: 'error',
    keywords: ['eaa'],
    // A token is base62 with long runs of any case; Square's old tokens begin so too, and are shorter.
    pattern: /(?<![A-Za-z0-9+/_-])EAA[A-Za-z][A-Za-z0-9]{100,400}(?:ZD)?(?:ZD)?(?![A-Za-z0-9+/=_-])/,
    minEntropy: 4.5,
    revoke,
    suggest: { path: 'facebook', field: 'access_token', env: 'FACEBOOK_ACCESS_TOKEN' },
    examples: {
      positive: [sample('EAAM9', base62(160)), sample('EAAC', base62(180), 'ZDZD')],
      negative: [sample('EAAM9', base62(60)), sample('EAAM', base62(160), '/', base62(20))],
    },
  }),
  defineRule({
    id: 'facebook-app-access-token',
    title: 'Facebook app access token',
    grants: 'Acts as the application: reads its users and changes its settings.',
    severity: 'error',
    keywords: ['facebook', 'fb_', 'access_token', 'accesstoken'],
    pattern:
      /(?:facebook|fb_|access_?token)[\w.-]{0,32}["'\]]{0,2}[ \t]{0,4}[=:, ][ \t]{0,4}["'`]?(?<secret>[1-9]\d{14,16}\|[\w-]{27})(?![\w|-])/i,
    minEntropy: 4,
    revoke,
    suggest: { path: 'facebook', field: 'app_access_token', env: 'FACEBOOK_APP_ACCESS_TOKEN' },
    examples: {
      positive: [sample('access_token=1', digits(14), '|', base64url(27))],
      negative: [sample('1', digits(14), '|', base64url(26)), sample('1', digits(10), '|', base64url(27))],
    },
  }),
  named({
    id: 'facebook-app-secret',
    title: 'Facebook app secret',
    grants: 'Poses as the application, exchanges codes and signs requests.',
    names: [
      'facebook',
      'fb_app',
      'fb_secret',
      'fb_client',
      'fbapp',
      'fb-app',
      'whatsapp',
      'meta_app',
      'instagram',
    ],
    shape: shape('hex', 32),
    says: ['secret'],
    revoke: 'https://developers.facebook.com/docs/development/create-an-app/app-dashboard/basic-settings',
    suggest: { path: 'facebook', field: 'app_secret', env: 'FACEBOOK_APP_SECRET' },
  }),
  defineRule({
    id: 'facebook-instagram-token',
    title: 'Instagram access token',
    grants: 'Reads and posts as the account within its permissions.',
    severity: 'error',
    keywords: ['igaa', 'igqv', 'igqw'],
    pattern: /(?<![A-Za-z0-9+/_-])IG(?:AA|QV|QW)[\w-]{100,300}(?![\w+/=-])/,
    minEntropy: 4.3,
    revoke: 'https://developers.facebook.com/docs/instagram-platform/',
    suggest: { path: 'instagram', field: 'access_token', env: 'INSTAGRAM_ACCESS_TOKEN' },
    examples: { positive: [sample('IGAA', base62(160))], negative: [sample('IGAA', base62(80))] },
  }),
];
