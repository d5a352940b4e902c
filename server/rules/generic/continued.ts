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
const alone = String.raw`(?<secretBlock>[^\s"'\x60<>{}]{6,256})(?=[ \t]{0,8}(?:[\r\n]|$))`;

/** A value on the line below its name, in quotes or in what spans lines. */
export const genericContinued = defineRule({
  ...genericRule,
  id: 'generic-continued',
  title: 'Hardcoded secret on the line below its name',
  grants: 'Whatever the service that issued it lets its holder do.',
  keywords,
  multiline: true,
  maxLines: 1,
  gate: new RegExp(String.raw`${head}(?:${bracket}|${block})(?=[\r\n])`, 'i'),
  pattern: new RegExp(`${head}(?:${bracket}${below}${quoted}|${block}${below}${alone})`, 'i'),
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
    ],
    negative: [
      sample('password:\n  ', base62(18)),
      sample('password =\n  getPassword1("db")'),
      sample('password =\n  "${DB_PASSWORD}"'),
      sample('token_url =\n  "', base62(24), '"'),
      sample('password:\n\n  "', base62(18), '"'),
      sample('password =\n  "changeme"'),
    ],
  },
});
