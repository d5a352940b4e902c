import { defineRule } from '../../define';
import { shannon } from '../../randomness';
import { base62, sample, upperAlnum } from '../../samples';

export const duo = [
  defineRule({
    id: 'duo-secret-key',
    title: 'Duo secret key',
    grants: 'Asks for and confirms second factors, or with the Admin API manages users.',
    severity: 'error',
    keywords: ['ikey', 'integration_key', 'integrationkey', 'client_id', 'clientid'],
    pattern:
      /(?:ikey|integration_?key|client_?id)["']?[ \t]{0,8}[=:,][ \t]{0,8}["']?DI[A-Z0-9]{18}(?![A-Za-z0-9_])/i,
    pair: {
      what: 'Duo integration key',
      pattern: /(?<![A-Za-z0-9_-])[A-Za-z0-9]{40}(?![A-Za-z0-9_-])/,
      distance: 5,
      accept: (text) => shannon(text) >= 4 && /\d/.test(text) && /[A-Z]/.test(text),
    },
    revoke: 'https://duo.com/docs/protecting-applications',
    suggest: { path: 'duo', field: 'secret_key', env: 'DUO_SKEY' },
    examples: {
      positive: [sample('ikey = DI', upperAlnum(18), '\nskey = ', base62(40), '\n')],
      negative: [
        sample('ikey = DI', upperAlnum(18), '\n'),
        sample('ikey = DI', upperAlnum(17), '\nskey = ', base62(39), '\n'),
      ],
    },
  }),
];
