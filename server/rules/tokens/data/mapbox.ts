import { defineRule } from '../../define';
import { base64url, json, mapped, sample } from '../../samples';

/** The middle part is a JSON object that names the user. */
function decodes(secret: string): 'valid' | 'invalid' {
  try {
    const body: unknown = JSON.parse(Buffer.from(secret.split('.')[1] ?? '', 'base64url').toString());
    return typeof body === 'object' && body !== null && 'u' in body ? 'valid' : 'invalid';
  } catch {
    return 'invalid';
  }
}

const payload = mapped(base64url(25), (id) => json({ u: 'acme', a: id })(() => 0));

export const mapbox = [
  defineRule({
    id: 'mapbox-secret-token',
    title: 'Mapbox secret token',
    grants: 'Changes styles, tilesets and tokens of the account within its scopes.',
    severity: 'error',
    keywords: ['sk.ey'],
    pattern: /(?<![\w.-])sk\.eyJ[\w-]{40,160}\.[\w-]{22}(?![\w.-])/,
    verify: decodes,
    revoke: 'https://docs.mapbox.com/help/troubleshooting/how-to-use-mapbox-securely/',
    suggest: { path: 'mapbox', field: 'secret_token', env: 'MAPBOX_SECRET_TOKEN' },
    examples: {
      positive: [sample('sk.', payload, '.', base64url(22))],
      negative: [
        sample('sk.eyJ', base64url(60), '.', base64url(22)),
        sample('sk.', payload, '.', base64url(21)),
      ],
    },
  }),
];
