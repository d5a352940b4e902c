import { named, shape } from '../../named';
import { prefixed } from '../../prefixed';
import { mixed } from '../../randomness';

export const mandrill = [
  named({
    id: 'mandrill-api-key',
    title: 'Mandrill API key',
    grants: "Sends mail in the name of the account's domains.",
    names: ['mandrill'],
    shape: shape('base64url', 22),
    revoke: 'https://mandrillapp.com/settings',
    suggest: { path: 'mandrill', field: 'api_key', env: 'MANDRILL_API_KEY' },
  }),
  prefixed({
    id: 'mandrill-transactional-key',
    title: 'Mailchimp Transactional API key',
    grants: "Sends mail in the name of the account's domains.",
    prefix: 'md-',
    body: 'base64url',
    length: 22,
    revoke: 'https://mandrillapp.com/settings',
    suggest: { path: 'mandrill', field: 'api_key', env: 'MANDRILL_API_KEY' },
    verify: mixed,
    minEntropy: 3.6,
  }),
];
