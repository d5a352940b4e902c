import { defineRule } from '../../define';
import { shannon, wordLikeness } from '../../randomness';
import { base62, base64url, sample } from '../../samples';

const revoke = 'https://developer.hashicorp.com/vault/docs/commands/token/revoke';
const suggest = { path: 'vault', field: 'token', env: 'VAULT_TOKEN' };

/** `s.` is also how a field of a variable is written: ask for what a generated token has and a name has not. */
const looksGenerated = (token: string): boolean => {
  const body = token.slice(2, 26);
  return (
    (body.match(/\d/g)?.length ?? 0) >= 1 &&
    /[a-z]/.test(body) &&
    /[A-Z]/.test(body) &&
    shannon(body) >= 3.5 &&
    wordLikeness(body) < 0.5
  );
};

export const vault = [
  defineRule({
    id: 'vault-service-token',
    title: 'Vault service token',
    grants: "Reads and writes what the token's policies allow in Vault or OpenBao.",
    severity: 'error',
    keywords: ['hvs.'],
    pattern: /(?<![\w.-])hvs\.[\w-]{24,160}(?![\w-])/,
    minEntropy: 3.3,
    revoke,
    suggest,
    examples: {
      positive: [sample('hvs.', base62(24)), sample('hvs.CAESI', base64url(90))],
      negative: [sample('hvs.', base62(23)), sample('hvs.your-token')],
    },
  }),
  defineRule({
    id: 'vault-batch-token',
    title: 'Vault batch token',
    grants: "Reads and writes what the token's policies allow until it expires; it cannot be revoked.",
    severity: 'error',
    keywords: ['hvb.'],
    pattern: /(?<![\w.-])hvb\.[\w-]{100,400}(?![\w-])/,
    minEntropy: 4,
    revoke: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
    suggest,
    examples: { positive: [sample('hvb.AAAAAQ', base64url(140))], negative: [sample('hvb.', base62(60))] },
  }),
  defineRule({
    id: 'vault-recovery-token',
    title: 'Vault recovery token',
    grants: 'Raw access to the storage of a Vault in recovery mode.',
    severity: 'error',
    keywords: ['hvr.'],
    pattern: /(?<![\w.-])hvr\.[\w-]{24,160}(?![\w-])/,
    minEntropy: 3.3,
    revoke: 'https://developer.hashicorp.com/vault/docs/concepts/recovery-mode',
    suggest,
    examples: { positive: [sample('hvr.', base62(24))], negative: [sample('hvr.', base62(20))] },
  }),
  defineRule({
    id: 'vault-legacy-token',
    title: 'Vault or OpenBao service token',
    grants: "Reads and writes what the token's policies allow in Vault before 1.10 or OpenBao.",
    severity: 'error',
    keywords: ['s.'],
    pattern: /(?<![\w.$)\]-])s\.[A-Za-z0-9]{24}(?:\.[A-Za-z0-9]{4,6})?(?![\w.(-])/,
    verify: (token) => (looksGenerated(token) ? 'unknown' : 'invalid'),
    revoke,
    suggest,
    examples: {
      positive: [sample('s.', base62(24)), sample('s.', base62(24), '.', base62(5))],
      negative: [
        sample('s.', base62(23)),
        sample('this.', base62(24)),
        sample('s.getDefaultConfiguration1('),
        sample('s.numberOfActiveConnection'),
      ],
    },
  }),
  defineRule({
    id: 'terraform-cloud-token',
    title: 'HCP Terraform API token',
    grants: 'Reads state and variables and starts runs as the user, team or organisation.',
    severity: 'error',
    keywords: ['.atlasv1.'],
    lead: { chars: /[A-Za-z0-9]/, max: 14 },
    pattern: /(?<![A-Za-z0-9])[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{60,70}(?![\w=-])/,
    minEntropy: 4,
    revoke: 'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
    suggest: { path: 'terraform', field: 'token', env: 'TF_TOKEN_app_terraform_io' },
    examples: {
      positive: [sample(base62(14), '.atlasv1.', base62(67))],
      negative: [sample(base62(13), '.atlasv1.', base62(67)), sample(base62(14), '.atlasv1.', base62(40))],
    },
  }),
];
