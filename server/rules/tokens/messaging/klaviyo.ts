import { named } from '../../named';
import { parts, structured } from '../../structured';

export const klaviyo = [
  structured({
    id: 'klaviyo-private-key',
    title: 'Klaviyo private API key',
    grants: 'Reads profiles and sends campaigns of the account.',
    parts: ['pk_', ['hex', 34]],
    revoke: 'https://help.klaviyo.com/hc/articles/7423954176283',
    suggest: { path: 'klaviyo', field: 'private_key', env: 'KLAVIYO_API_KEY' },
  }),
  named({
    id: 'klaviyo-api-key',
    title: 'Klaviyo private API key (old format)',
    grants: 'Reads profiles and sends campaigns of the account.',
    names: ['klaviyo'],
    shape: parts('pk_', ['base62', 34]),
    precedence: -1,
    revoke: 'https://help.klaviyo.com/hc/articles/7423954176283',
    suggest: { path: 'klaviyo', field: 'private_key', env: 'KLAVIYO_API_KEY' },
  }),
];
