import { structured } from '../../structured';
import { named, shape } from '../../named';
import { crc32Base36 } from '../../checksums';
import { defineRule } from '../../define';
import type { TokenRule } from '../../define';
import { base62, base64url, hex, mapped, sample } from '../../samples';
import type { Sample } from '../../define';

const revoke = 'https://docs.gitlab.com/security/tokens/';

/** A routable token: payload, `.01.`, two digits of length, seven base36 digits of CRC-32 over all before. */
const routable = (prefix: string): Sample =>
  mapped(sample(prefix, base62(36), '.01.0w'), (head) => head + crc32Base36(head));

const checked = (token: string): 'valid' | 'invalid' | 'unknown' => {
  if (!/\.\w\w\.\w{9}$/.test(token)) return 'unknown';
  return crc32Base36(token.slice(0, -7)) === token.slice(-7) ? 'valid' : 'invalid';
};

/** A prefix and so many characters of base64url; nothing else tells these kinds apart. */
function plain(kind: string, title: string, prefix: string, length: number, grants: string): TokenRule {
  return defineRule({
    id: `gitlab-${kind}`,
    title,
    grants,
    severity: 'error',
    keywords: [prefix.toLowerCase()],
    pattern: new RegExp(`(?<![\\w-])${prefix}[\\w-]{${length}}(?![\\w-])`),
    minEntropy: 3,
    revoke,
    suggest: { path: 'gitlab', field: 'token', env: 'GITLAB_TOKEN' },
    examples: {
      positive: [sample(prefix, base62(length))],
      negative: [sample(prefix, base62(length - 1)), sample(prefix, base64url(length + 1))],
    },
  });
}

export const gitlab = [
  defineRule({
    id: 'gitlab-access-token',
    title: 'GitLab access token',
    grants: 'Acts as its user, project or group within its scopes.',
    severity: 'error',
    keywords: ['glpat-'],
    pattern: /(?<![\w-])glpat-(?:[\w-]{20}(?![\w.-])|[\w-]{27,300}\.[0-9a-z]{2}\.[0-9a-z]{9}(?!\w))/,
    verify: checked,
    minEntropy: 3,
    revoke,
    suggest: { path: 'gitlab', field: 'token', env: 'GITLAB_TOKEN' },
    examples: {
      positive: [sample('glpat-', base62(20)), routable('glpat-')],
      negative: [sample('glpat-', base62(19)), sample('glpat-', base62(36), '.01.0w0000000')],
    },
  }),
  defineRule({
    id: 'gitlab-runner-token',
    title: 'GitLab runner authentication token',
    grants: 'Poses as the runner: takes jobs with their source code and variables.',
    severity: 'error',
    keywords: ['glrt-'],
    pattern:
      /(?<![\w-])glrt-(?:t\d_[\w-]{27,300}\.[0-9a-z]{2}\.[0-9a-z]{9}|t\d_[\w-]{20}|[\w-]{20})(?![\w.-])/,
    verify: checked,
    minEntropy: 3,
    revoke,
    suggest: { path: 'gitlab', field: 'runner_token', env: 'RUNNER_TOKEN' },
    examples: {
      positive: [sample('glrt-', base62(20)), routable('glrt-t1_')],
      negative: [sample('glrt-', base62(19)), sample('glrt-t1_', base62(36), '.01.0w0000000')],
    },
  }),
  defineRule({
    id: 'gitlab-pipeline-trigger-token',
    title: 'GitLab pipeline trigger token',
    grants: "Starts pipelines with the rights of the trigger's owner.",
    severity: 'error',
    keywords: ['glptt-'],
    pattern: /(?<![\w-])glptt-[0-9a-f]{40}(?![\w-])/,
    minEntropy: 3,
    revoke,
    suggest: { path: 'gitlab', field: 'trigger_token', env: 'GITLAB_TRIGGER_TOKEN' },
    examples: { positive: [sample('glptt-', hex(40))], negative: [sample('glptt-', hex(39))] },
  }),
  defineRule({
    id: 'gitlab-job-token',
    title: 'GitLab CI/CD job token',
    grants: "Acts as the job's user while the job runs.",
    severity: 'warning',
    keywords: ['glcbt-'],
    pattern: /(?<![\w-])glcbt-[0-9a-zA-Z]{1,5}_[\w-]{20}(?![\w-])/,
    minEntropy: 3,
    revoke,
    suggest: { path: 'gitlab', field: 'job_token', env: 'CI_JOB_TOKEN' },
    examples: {
      positive: [sample('glcbt-', base62(2), '_', base62(20))],
      negative: [sample('glcbt-', base62(2), '_', base62(19))],
    },
  }),
  plain(
    'deploy-token',
    'GitLab deploy token',
    'gldt-',
    20,
    'Clones repositories and reads or writes registries.',
  ),
  plain(
    'runner-registration-token',
    'GitLab runner registration token',
    'GR1348941',
    20,
    'Registers runners that then receive jobs.',
  ),
  plain('feed-token', 'GitLab feed token', 'glft-', 20, "Reads the user's activity and calendar feeds."),
  plain(
    'incoming-mail-token',
    'GitLab incoming mail token',
    'glimt-',
    25,
    'Opens issues in the name of the user.',
  ),
  plain(
    'agent-token',
    'GitLab agent for Kubernetes token',
    'glagent-',
    50,
    'Poses as the agent of a cluster.',
  ),
  plain('oauth-secret', 'GitLab OAuth application secret', 'gloas-', 64, 'Poses as the OAuth application.'),
  plain('scim-token', 'GitLab SCIM token', 'glsoat-', 20, 'Adds and removes members of the group.'),
  plain('feature-flag-token', 'GitLab feature flags client token', 'glffct-', 20, 'Reads feature flags.'),
  named({
    id: 'gitlab-legacy-token',
    title: 'GitLab access token (old format)',
    grants: 'Acts as the user within its scopes.',
    names: ['gitlab', 'gl_token', 'private-token'],
    shape: shape('base64url', 20),
    says: ['token', 'pat'],
    revoke: 'https://docs.gitlab.com/user/profile/personal_access_tokens/',
    suggest: { path: 'gitlab', field: 'token', env: 'GITLAB_TOKEN' },
  }),
  structured({
    id: 'gitlab-workspace-token',
    title: 'GitLab workspace token',
    grants: 'Acts as the user in the workspace.',
    parts: ['glwt-', ['base64url', 20, 60]],
    revoke,
    suggest: { path: 'gitlab', field: 'token', env: 'GITLAB_TOKEN' },
  }),
  structured({
    id: 'gitlab-runner-registration-token-v2',
    title: 'GitLab runner registration token (new format)',
    grants: 'Registers runners, which take jobs with their source code and variables.',
    parts: ['glrtr-', ['base64url', 20, 60]],
    revoke,
    suggest: { path: 'gitlab', field: 'runner_token', env: 'REGISTRATION_TOKEN' },
  }),
  structured({
    id: 'gitlab-session-cookie',
    title: 'GitLab session cookie',
    grants: 'Acts as the user until the session ends.',
    parts: ['_gitlab_session=', ['hex', 32]],
    revoke: 'https://docs.gitlab.com/user/profile/active_sessions/',
    suggest: { path: 'gitlab', field: 'session', env: 'GITLAB_SESSION' },
  }),
];
