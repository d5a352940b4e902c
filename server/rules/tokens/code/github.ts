import { named, shape } from '../../named';
import { crc32Base62, sha256Base32 } from '../../checksums';
import { defineRule } from '../../define';
import type { TokenRule } from '../../define';
import { base62, base64url, digits, json, mapped, sample } from '../../samples';
import type { Sample } from '../../define';

const revoke = 'https://github.com/settings/tokens';
const suggest = { path: 'github', field: 'token', env: 'GITHUB_TOKEN' };

/** Since 2021: four characters of prefix, the random part, then its CRC-32 in six base62 digits. */
const checked = (token: string): 'valid' | 'invalid' =>
  crc32Base62(token.slice(4, -6)) === token.slice(-6) ? 'valid' : 'invalid';

const token = (prefix: string, length: number): Sample =>
  mapped(base62(length), (random) => prefix + random + crc32Base62(random));

/** A fine-grained token's parts: 22 characters, `_`, 43 characters, 8 of SHA-256 in base32, 8 more. */
const fineGrained = mapped(
  sample('github_pat_1', base62(21), '_', base62(43)),
  (body) => body + sha256Base32(body),
);

function classic(kind: string, title: string, prefix: string, grants: string): TokenRule {
  return defineRule({
    id: `github-${kind}`,
    title,
    grants,
    severity: 'error',
    keywords: [prefix],
    pattern: new RegExp(`(?<![A-Za-z0-9])${prefix}[A-Za-z0-9]{36}(?![A-Za-z0-9_])`),
    verify: checked,
    revoke,
    suggest,
    examples: {
      positive: [token(prefix, 30)],
      negative: [
        sample(token(prefix, 30), '0'),
        sample(prefix, base62(35)),
        sample(prefix, base62(30), '000000'),
      ],
    },
  });
}

export const github = [
  classic(
    'personal-access-token',
    'GitHub personal access token',
    'ghp_',
    "Acts as the user: reads and writes the user's repositories within the token's scopes.",
  ),
  classic(
    'oauth-token',
    'GitHub OAuth access token',
    'gho_',
    'Acts as the user within the scopes of the OAuth app.',
  ),
  classic(
    'app-user-token',
    'GitHub App user token',
    'ghu_',
    'Acts as the user within the permissions of the app.',
  ),
  defineRule({
    id: 'github-app-installation-token',
    title: 'GitHub App installation token',
    grants: 'Acts as the app in every repository that the installation covers, for an hour.',
    severity: 'error',
    keywords: ['ghs_'],
    pattern:
      /(?<![A-Za-z0-9])ghs_(?:[A-Za-z0-9]{36}|\d{1,12}_[\w-]{20,200}\.[\w-]{20,600}\.[\w-]{20,700})(?![A-Za-z0-9_])/,
    maxLength: 1600,
    minEntropy: 3.3,
    revoke: 'https://docs.github.com/en/rest/apps/installations',
    suggest,
    examples: {
      positive: [
        sample('ghs_', base62(36)),
        sample(
          'ghs_',
          digits(6),
          '_',
          json({ alg: 'RS256', typ: 'JWT' }),
          '.',
          base64url(120),
          '.',
          base64url(342),
        ),
      ],
      negative: [sample('ghs_', base62(35)), sample('ghs_', base62(37))],
    },
  }),
  defineRule({
    id: 'github-refresh-token',
    title: 'GitHub App refresh token',
    grants: 'Makes new user tokens of the app for six months.',
    severity: 'error',
    keywords: ['ghr_'],
    pattern: /(?<![A-Za-z0-9])ghr_[A-Za-z0-9]{76}(?![A-Za-z0-9_])/,
    verify: checked,
    revoke,
    suggest: { path: 'github', field: 'refresh_token', env: 'GITHUB_REFRESH_TOKEN' },
    examples: {
      positive: [token('ghr_', 70)],
      negative: [sample('ghr_', base62(70), '000000'), sample('ghr_', base62(75))],
    },
  }),
  defineRule({
    id: 'github-fine-grained-token',
    title: 'GitHub fine-grained personal access token',
    grants: 'Reads or writes the repositories it was made for, as the user.',
    severity: 'error',
    keywords: ['github_pat_'],
    pattern: /(?<![A-Za-z0-9])github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}(?![A-Za-z0-9_])/,
    verify: (secret) => (sha256Base32(secret.slice(0, -16)) === secret.slice(-16, -8) ? 'valid' : 'unknown'),
    minEntropy: 4,
    revoke,
    suggest,
    examples: {
      positive: [sample(fineGrained, base62(8)), sample('github_pat_1', base62(21), '_', base62(59))],
      negative: [sample('github_pat_', base62(22), '_', base62(58)), sample('github_pat_', base62(82))],
    },
  }),
  named({
    id: 'github-oauth-client-secret',
    title: 'GitHub OAuth or app client secret',
    grants: 'Poses as the application and exchanges its codes.',
    names: ['github', 'gh_client', 'gh_app', 'gh_oauth'],
    shape: shape('hex', 40),
    says: ['secret', 'token'],
    revoke:
      'https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/managing-private-keys-for-github-apps',
    suggest: { path: 'github', field: 'client_secret', env: 'GITHUB_CLIENT_SECRET' },
  }),
];
