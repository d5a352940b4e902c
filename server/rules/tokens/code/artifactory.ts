import { defineRule } from '../../define';
import type { Sample } from '../../define';
import { base62, digits, mapped, sample } from '../../samples';
import { prefixed } from '../../prefixed';

/** The token is base64 of a text that names it. */
const reference = (text: Sample): Sample =>
  mapped(text, (token) => Buffer.from(`reftkn:${token}`).toString('base64'));

export const artifactory = [
  prefixed({
    id: 'artifactory-api-key',
    title: 'JFrog Artifactory API key',
    grants: 'Downloads and uploads artifacts as the user.',
    prefix: 'AKCp',
    body: 'base62',
    length: [68, 70],
    revoke: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/user-profile',
    suggest: { path: 'artifactory', field: 'api_key', env: 'ARTIFACTORY_API_KEY' },
  }),
  defineRule({
    id: 'artifactory-reference-token',
    title: 'JFrog reference token',
    grants: 'Acts in the JFrog platform within the scope of its access token.',
    severity: 'error',
    keywords: ['cmvmdgtuoja'],
    pattern: /(?<![\w+/-])cmVmdGtuOjAx[A-Za-z0-9]{52}(?![\w+/=-])/,
    verify: (secret) =>
      /^reftkn:01:\d{10}:/.test(Buffer.from(secret, 'base64').toString('latin1')) ? 'valid' : 'invalid',
    revoke: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
    suggest: { path: 'artifactory', field: 'token', env: 'JFROG_ACCESS_TOKEN' },
    examples: {
      positive: [reference(sample('01:', digits(10), ':', base62(27)))],
      negative: [
        reference(sample('01:', digits(10), ':', base62(24))),
        reference(sample('01:', base62(10), 'x', base62(27))),
      ],
    },
  }),
];
