import { inUrl } from '../../inUrl';
import { named, shape } from '../../named';
import { parts } from '../../structured';
import { defineRule } from '../../define';
import { base62, digits, hex, mapped, sample } from '../../samples';

/** Twelve digits, a colon and 20 random bytes in base64. */
const serverToken = mapped(sample(digits(12), ':', base62(20)), (text) =>
  Buffer.from(text, 'latin1').toString('base64'),
);

export const atlassian = [
  defineRule({
    id: 'atlassian-api-token',
    title: 'Atlassian API token',
    grants: 'Acts as the user in Jira, Confluence and Bitbucket.',
    severity: 'error',
    keywords: ['atatt3', 'atctt3'],
    pattern: /(?<![\w-])AT[AC]TT3[\w-]{150,220}(?:=|%3[Dd]|\\u003[Dd]|\\=)[0-9A-F]{8}(?![\w-])/,
    minEntropy: 4,
    revoke: 'https://id.atlassian.com/manage-profile/security/api-tokens',
    suggest: { path: 'atlassian', field: 'api_token', env: 'ATLASSIAN_API_TOKEN' },
    examples: {
      positive: [sample('ATATT3', 'xFfGF0', base62(171), '=', (r) => hex(8)(r).toUpperCase())],
      negative: [sample('ATATT3', 'xFfGF0', base62(100), '=', hex(8)), sample('ATATT3', base62(180))],
    },
  }),
  defineRule({
    id: 'bitbucket-app-password',
    title: 'Bitbucket app password',
    grants: 'Clones, and within its scopes pushes, the repositories of the user.',
    severity: 'error',
    keywords: ['atbb'],
    pattern: /(?<![\w-])ATBB[A-Za-z0-9]{24}[0-9A-F]{8}(?![\w-])/,
    minEntropy: 3.5,
    revoke: 'https://bitbucket.org/account/settings/app-passwords/',
    suggest: { path: 'bitbucket', field: 'app_password', env: 'BITBUCKET_APP_PASSWORD' },
    examples: {
      positive: [sample('ATBB', base62(24), (r) => hex(8)(r).toUpperCase())],
      negative: [sample('ATBB', base62(24), 'ghijklmn'), sample('ATBB', base62(24), '0123ABC')],
    },
  }),
  named({
    id: 'atlassian-server-token',
    title: 'Atlassian Data Center personal access token',
    grants: 'Acts as the user in the Jira, Confluence, Bitbucket or Bamboo server.',
    names: ['jira', 'confluence', 'bitbucket', 'bamboo', 'atlassian', 'stash_'],
    shape: { ...parts(['base64', 44]), example: serverToken },
    verify: (secret) =>
      /^\d{12}:/.test(Buffer.from(secret, 'base64').toString('latin1')) ? 'valid' : 'invalid',
    revoke: 'https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html',
    suggest: { path: 'atlassian', field: 'server_token', env: 'JIRA_TOKEN' },
  }),
  named({
    id: 'atlassian-legacy-api-token',
    title: 'Atlassian API token (old format)',
    grants: 'Acts as the user in Jira, Confluence and Bitbucket.',
    names: ['jira', 'confluence', 'atlassian'],
    shape: shape('base62', 24),
    revoke: 'https://id.atlassian.com/manage-profile/security/api-tokens',
    suggest: { path: 'atlassian', field: 'api_token', env: 'ATLASSIAN_API_TOKEN' },
  }),
  defineRule({
    id: 'bitbucket-server-token',
    title: 'Bitbucket Data Center access token',
    grants: 'Reads and pushes the repositories it was made for.',
    severity: 'error',
    keywords: ['bbdc-'],
    pattern: /(?<![\w-])BBDC-(?:[MNO][DTjz][A-Za-z0-9+/]{2}){4}O[A-Za-z0-9+/]{27}(?![\w+/=-])/,
    minEntropy: 3.5,
    revoke: 'https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html',
    suggest: { path: 'bitbucket', field: 'access_token', env: 'BITBUCKET_TOKEN' },
    examples: {
      positive: [sample('BBDC-', serverToken)],
      negative: [sample('BBDC-', base62(44)), sample('BBDC-', base62(30))],
    },
  }),
  inUrl({
    id: 'atlassian-automation-webhook',
    title: 'Jira automation webhook',
    grants: 'Starts the automation rule with any input.',
    after: ['automation.atlassian.com/pro/hooks/'],
    shape: shape('hex', 40),
    revoke: 'https://support.atlassian.com/cloud-automation/docs/jira-automation-triggers/',
    suggest: { path: 'atlassian', field: 'automation_webhook', env: 'JIRA_AUTOMATION_WEBHOOK' },
  }),
];
