import { defineRule } from '../../define';
import { base64url, json, sample } from '../../samples';

/** A signed token's header is a JSON object that names its algorithm. */
function verify(token: string): 'unknown' | 'invalid' {
  try {
    const header: unknown = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString());
    const isHeader = typeof header === 'object' && header !== null && 'alg' in header;
    return isHeader && header.alg !== 'none' ? 'unknown' : 'invalid';
  } catch {
    return 'invalid';
  }
}

const claims = json({ sub: '10042', iss: 'https://id.acme.test', iat: 1_700_000_000 });

export const jwt = [
  defineRule({
    id: 'jwt-token',
    title: 'JSON Web Token',
    grants: 'Poses as its subject until it expires.',
    severity: 'warning',
    keywords: ['eyj'],
    pattern: /(?<![\w.-])eyJ[\w-]{12,1000}\.eyJ[\w-]{12,4000}\.[\w-]{27,800}(?![\w-])/,
    maxLength: 5900,
    verify,
    precedence: -10,
    revoke: 'https://www.rfc-editor.org/rfc/rfc8725',
    suggest: { path: 'app', field: 'jwt', env: 'JWT' },
    examples: {
      positive: [
        sample(json({ alg: 'HS256', typ: 'JWT' }), '.', claims, '.', base64url(43)),
        sample(json({ typ: 'JWT', kid: 'k1', alg: 'RS256' }), '.', claims, '.', base64url(342)),
      ],
      negative: [
        sample(json({ alg: 'HS256', typ: 'JWT' }), '.', claims, '.'),
        sample(json({ alg: 'none' }), '.', claims, '.', base64url(43)),
        sample(json({ typ: 'JWT', kid: 'none' }), '.', claims, '.', base64url(43)),
        sample('eyJ', base64url(30), '.', claims, '.', base64url(43)),
      ],
    },
  }),
];
