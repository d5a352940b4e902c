import { defineRule } from '../../define';
import type { Sample } from '../../define';
import { shannon } from '../../randomness';
import { base32, base62, base64, mapped, sample } from '../../samples';

const revoke = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html';
const grants = 'Whatever the IAM user or role behind it may do in the AWS account.';
const suggest = { path: 'aws', field: 'secret_access_key', env: 'AWS_SECRET_ACCESS_KEY' };

/** 40 characters of base64 that are neither a hexadecimal digest nor a path. */
const isSecretKey = (text: string): boolean =>
  /\d/.test(text) &&
  /[a-z]/.test(text) &&
  /[A-Z]/.test(text) &&
  shannon(text) >= 4 &&
  (text.match(/\//g)?.length ?? 0) < 6;

const base32Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * Since 2019 the ID holds the number of its account: those whose fifth character is Q or later, in the 40 bits after
 * the first. An account has twelve digits, which random text misses once in eleven times.
 */
function hasAccount(id: string): 'unknown' | 'invalid' {
  let bits = 0;
  for (const digit of id.slice(4, 13)) bits = bits * 32 + base32Digits.indexOf(digit);
  // 45 bits: one that marks the new format, 40 of the account, and 4 more.
  const account = Math.floor(bits / 16) - 2 ** 40;
  return account >= 1e12 ? 'invalid' : 'unknown';
}

const keyId = (prefix: string): Sample => sample(prefix, 'Q', base32(15));

const secretKey = mapped(base64(30), (text) => text.replace(/\/(?=.*\/)/g, 'q'));

export const aws = [
  defineRule({
    id: 'aws-access-key',
    title: 'AWS access key',
    grants,
    severity: 'error',
    keywords: ['akia', 'asia', 'abia', 'acca'],
    pattern: /(?<![A-Za-z0-9/+_])(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?![A-Za-z0-9/+=_])/,
    minEntropy: 3,
    precedence: 1,
    verify: hasAccount,
    pair: {
      what: 'AWS access key ID',
      pattern: /(?<![A-Za-z0-9/+_-])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=_-])/,
      distance: 5,
      accept: isSecretKey,
      alone: 'medium',
    },
    revoke,
    suggest,
    examples: {
      positive: [
        keyId('AKIA'),
        sample('aws_access_key_id = ', keyId('AKIA'), '\naws_secret_access_key = ', secretKey, '\n'),
        sample('AWS_ACCESS_KEY_ID=', keyId('AKIA'), '\nAWS_SECRET_ACCESS_KEY=', secretKey, '\n'),
        sample('new Client({ secret: "', secretKey, '", id: "', keyId('ASIA'), '" })'),
      ],
      negative: [
        sample('AKIAIOSFODNN7', 'EXAMPLE'),
        sample('AKIA', base32(15)),
        sample('AKIA7', base32(15)),
        sample('AKIA', base32(17)),
        sample('AKIA', base32(12), '0189'),
      ],
    },
  }),
  defineRule({
    id: 'aws-secret-access-key',
    title: 'AWS secret access key',
    grants,
    severity: 'error',
    keywords: [
      'aws_secret',
      'aws-secret',
      'awssecret',
      'secret_access_key',
      'secretaccesskey',
      'secret-access-key',
    ],
    pattern:
      /(?:aws[_-]?secret|secret[_-]?access[_-]?key)[\w.-]{0,24}["'`\]]{0,2}[ \t]{0,8}(?:=>|:=|[=:,])[ \t]{0,8}["'`]?(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=_-])/i,
    verify: (secret) => (isSecretKey(secret) ? 'unknown' : 'invalid'),
    revoke,
    suggest,
    examples: {
      positive: [
        sample('AWS_SECRET_ACCESS_KEY=', secretKey),
        sample('"secretAccessKey": "', secretKey, '"'),
        sample('aws_secret = "', secretKey, '"'),
      ],
      negative: [
        sample('aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCY', 'EXAMPLEKEY'),
        sample('aws_secret_access_key = ', base62(39)),
        sample('aws_secret_access_key = ${AWS_SECRET}'),
      ],
    },
  }),
  defineRule({
    id: 'aws-bedrock-api-key',
    title: 'Amazon Bedrock API key',
    grants: 'Calls the models of Amazon Bedrock at the expense of the account.',
    severity: 'error',
    keywords: ['absk'],
    pattern: /(?<![A-Za-z0-9/+_])ABSK[A-Za-z0-9+/]{109,269}={0,2}(?![A-Za-z0-9+/=])/,
    minEntropy: 4,
    revoke,
    suggest: { path: 'aws', field: 'bedrock_api_key', env: 'AWS_BEARER_TOKEN_BEDROCK' },
    examples: { positive: [sample('ABSK', base64(96))], negative: [sample('ABSK', base64(75))] },
  }),
];
