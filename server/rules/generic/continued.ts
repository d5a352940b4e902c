import { defineRule } from '../define';
import { base62, sample } from '../samples';
import { genericRule, judgeAssignment } from './assignments';
import { reviewAssignment } from './review';

const keywords = [
  'passw',
  'passphrase',
  'pwd',
  'secret',
  'token',
  'apikey',
  'api_key',
  'api-key',
  'credential',
];
const head = String.raw`(?:${keywords.join('|')})[\w.-]{0,40}(?<op>\\{0,2}["'\x60\]]{0,3}[ \t]{0,8}(?::=|=>|[:=(,>]))`;
/** What may end the line: a bracket, a line's continuation; or what opens a text of lines, as an element does. */
const bracket = String.raw`[ \t]{0,4}[(\\]?[ \t]{0,8}`;
const block = String.raw`(?:(?<=[\w.-]>)|[ \t]{0,4}(?:[|>][-+]?\d?|"{3}|'{3}|\x60))[ \t]{0,8}`;
const below = String.raw`\r?\n[ \t]{0,80}`;
const quoted =
  String.raw`(?:[rbu@$]?"(?<secret>[^"\r\n\\]{4,256})"|[rbu@$]?'(?<secretSingle>[^'\r\n\\]{4,256})'` +
  String.raw`|\x60(?<secretTick>[^\x60\r\n]{4,256})\x60)`;
/** A field of what the name holds, perhaps below its type: parameters of deployments and of templates. */
const object = String.raw`[ \t]{0,4}\{?[ \t]{0,8}`;
const other = String.raw`(?:[ \t]{1,60}["']?(?:type|description|noecho|sensitive|secret|required)["']?[ \t]{0,4}:[^\r\n]{0,120}\r?\n){0,3}`;
const field = String.raw`\r?\n${other}[ \t]{1,60}["']?(?:value|default)["']?[ \t]{0,4}:[ \t]{0,4}(?:"(?<secretValue>[^"\r\n\\]{4,256})"|'(?<secretText>[^'\r\n\\]{4,256})'|(?<secretBare>[^\s"'<>{}[\],]{4,256})(?=[ \t]{0,8}(?:[\r\n]|$)))`;
const alone = String.raw`(?<secretBlock>[^\s"'\x60<>{}]{6,256})(?=[ \t]{0,8}(?:[\r\n]|$))`;

/** A value on the line below its name, in quotes or in what spans lines. */
export const genericContinued = defineRule({
  ...genericRule,
  id: 'generic-continued',
  title: 'Hardcoded secret on the line below its name',
  grants: 'Whatever the service that issued it lets its holder do.',
  keywords,
  multiline: true,
  maxLines: 4,
  gate: new RegExp(String.raw`${head}(?:${bracket}|${block}|${object})(?=[\r\n])`, 'i'),
  pattern: new RegExp(
    `${head}(?:${bracket}${below}${quoted}|${block}${below}${alone}|${object}${field})`,
    'i',
  ),
  precedence: -22,
  judge: judgeAssignment,
  review: reviewAssignment,
  suggest: { path: 'app', field: 'secret', env: 'SECRET' },
  examples: {
    positive: [
      sample('DB_PASSWORD =\n  "', base62(18), '"'),
      sample("const apiKey =\r\n  '", base62(24), "';"),
      sample('client.setPassword(\n    "', base62(14), '")'),
      sample('db_password: |\n  ', base62(18), '\n'),
      sample('clientSecret: >-\n    ', base62(24), '\n'),
      sample('PASSWORD = """\n', base62(18), '\n"""\n'),
      sample('<password>\n  ', base62(18), '\n</password>'),
      sample('define("DB_PASSWORD",\n  "', base62(14), '");'),
      sample('password = (\n  "', base62(16), '"\n)'),
      sample('api_key = \\\n  "', base62(24), '"'),
      sample('"adminPassword": {\n  "value": "', base62(14), '"\n}'),
      sample('password:\n  value: ', base62(14), '\n'),
      sample('DBPassword:\n  Type: String\n  NoEcho: true\n  Default: ', base62(14), '\n'),
    ],
    negative: [
      sample('password:\n  ', base62(18)),
      sample('password =\n  getPassword1("db")'),
      sample('password =\n  "${DB_PASSWORD}"'),
      sample('token_url =\n  "', base62(24), '"'),
      sample('password:\n\n  "', base62(18), '"'),
      sample('password =\n  "changeme"'),
      sample('password:\n  value: ${DB_PASSWORD}\n'),
      sample('password:\n  type: string\n  example: ', base62(14), '\n'),
      sample('tokenUrl:\n  default: ', base62(24), '\n'),
    ],
  },
});
