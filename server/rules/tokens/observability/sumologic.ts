import { defineRule } from '../../define';
import { named, shape } from '../../named';
import { base62, sample } from '../../samples';

const grants = 'Searches logs and changes collectors as the user.';
const revoke = 'https://help.sumologic.com/docs/manage/security/access-keys/';
const suggest = { path: 'sumologic', field: 'access_key', env: 'SUMOLOGIC_ACCESSKEY' };

export const sumologic = [
  named({
    id: 'sumologic-access-key',
    title: 'Sumo Logic access key',
    grants,
    names: ['sumo'],
    shape: shape('base62', 64),
    revoke,
    suggest,
  }),
  defineRule({
    id: 'sumologic-access-pair',
    title: 'Sumo Logic access key with its ID',
    grants,
    severity: 'error',
    keywords: ['sumo'],
    pattern:
      /sumo[\w.-]{0,20}(?:id|access|key)[\w.-]{0,8}["'`\]]{0,2}[ \t]{0,8}[=:,]{1,2}[ \t]{0,8}["'`]?(?<secret>su[A-Za-z0-9]{12})(?![\w-])/i,
    judge: ({ secret }) => (/^su.*\d/.test(secret) ? 'medium' : undefined),
    pair: {
      what: 'Sumo Logic access ID',
      pattern: /(?<![\w/+=-])[A-Za-z0-9]{64}(?![\w/+=-])/,
      distance: 5,
      accept: (secret) => /\d/.test(secret) && /[A-Z]/.test(secret) && /[a-z]/.test(secret),
      alone: 'medium',
    },
    precedence: 1,
    revoke,
    suggest,
    examples: {
      positive: [
        sample('SUMO_ACCESS_ID=su3', base62(11)),
        sample('SUMO_ID=su3', base62(11), '\nSUMO_PART=', base62(64), '\n'),
      ],
      negative: [sample('SUMO_ACCESS_ID=su3', base62(10)), sample('sumo_id=summarizations')],
    },
  }),
];
