import { defineRule } from '../define';
import { base62, sample } from '../samples';
import { genericRule } from './assignments';
import { judgeNamed } from './named';

const name = String.raw`(?:name|key|parameterkey)["']?[ \t]{0,2}[:=][ \t]{0,2}["']?(?<name>[\w.-]{1,64})["']?[ \t]{0,2},[ \t]{0,2}["']?(?:parameter)?`;
const value = String.raw`value["']?[ \t]{0,2}[:=][ \t]{0,2}(?:"(?<secret>[^"\r\n\\]{4,256})"|'(?<secretSingle>[^'\r\n\\]{4,256})'|(?<secretBare>[^\s"'<>{}[\],]{4,256}))`;

/** Entries of name and value in one line: environments of tasks, parameters of templates. */
export const genericPair = defineRule({
  ...genericRule,
  id: 'generic-pair',
  title: 'Hardcoded secret in a pair of name and value',
  grants: 'Whatever the service that issued it lets its holder do.',
  keywords: ['value'],
  pattern: new RegExp(`(?<=${name})${value}`, 'i'),
  precedence: -22,
  judge: judgeNamed,
  suggest: { path: 'app', field: 'secret', env: 'SECRET' },
  examples: {
    positive: [
      sample('{ "name": "DB_PASSWORD", "value": "', base62(14), '" }'),
      sample('- { name: API_KEY, value: ', base62(24), ' }'),
      sample('[{"Name":"API_TOKEN","Value":"', base62(24), '"}]'),
      sample('ParameterKey=DBPassword,ParameterValue=', base62(14)),
    ],
    negative: [
      sample('{ "name": "DB_PASSWORD", "value": "${DB_PASSWORD}" }'),
      sample('{ "name": "SECRET_NAME", "value": "prod/database" }'),
      sample('{ name: "color", value: "', base62(14), '" }'),
      sample('{ "key": "password", "value": "Password" }'),
    ],
  },
});
