import type { Confidence } from '../../protocol/findings';
import type { Candidate } from '../define';
import { defineRule } from '../define';
import { base62, sample } from '../samples';
import { genericRule } from './assignments';
import { promiseOf } from './names';
import { lookOf } from './values';

/** `name: DB_PASSWORD`, `"Key": "ApiToken",`, `<name>password</name>`: the name is itself a value. */
const naming =
  /(?:name|key|parameter\w*|property)["'>]{0,2}[ \t]{0,4}[:=]?[ \t]{0,4}["']?(?<head>[\w.-]{0,40})$|<(?<element>\w{0,30})$/i;

function judge({ secret, before, match, groups }: Candidate): Confidence | undefined {
  const { head, element } = naming.exec(before)?.groups ?? {};
  const start = head ?? element;
  if (start === undefined) return undefined;
  const promise = promiseOf(start + (/^[\w-]*/.exec(match)?.[0] ?? ''));
  const look = promise && lookOf(secret, groups['secretBare'] === undefined);
  if (look === undefined) return undefined;
  if (look === 'random' || look === 'hex') return promise === 'word' && secret.length < 12 ? 'low' : 'medium';
  if (look === 'word') return promise === 'password' ? 'low' : undefined;
  if (look === 'uuid') return promise === 'secret' ? 'medium' : 'low';
  return promise === 'password' ? 'medium' : 'low';
}

/** Entries of name and value, one under the other: environments of containers, parameters of templates. */
export const genericEntry = defineRule({
  ...genericRule,
  id: 'generic-entry',
  title: 'Hardcoded secret in an entry of name and value',
  grants: 'Whatever the service that issued it lets its holder do.',
  keywords: ['pass', 'pwd', 'secret', 'token', 'key', 'credential'],
  multiline: true,
  maxLines: 1,
  // What follows is asked first: it turns most keywords away, at less than what stands before costs.
  gate: /(?=(?:pass|pwd|secret|token|key|credential)[\w.-]{0,40}(?:["']?,?|<\/\w{1,12}>|["']?(?: \w{1,20}="[^"\r\n]{0,40}")?>)[ \t]{0,4}[\r\n])(?<=(?:name|key|parameter\w{0,12}|property)["'>]{0,2}[ \t]{0,4}[:=]?[ \t]{0,4}["']?[\w.-]{0,40}|<\w{0,30})/i,
  pattern:
    /(?:pass|pwd|secret|token|key|credential)[\w.-]{0,40}(?:["']?,?|<\/\w{1,12}>|["']?(?: \w{1,20}="[^"\r\n]{0,40}")?>)[ \t]{0,4}\r?\n[ \t]{0,60}["'<]?(?:value|string)["'>]?[ \t]{0,4}[:=]?[ \t]{0,4}(?:"(?<secret>[^"\r\n\\]{4,256})"|'(?<secretSingle>[^'\r\n\\]{4,256})'|(?<secretBare>[^\s"'<>{}[\],]{4,256})(?=[ \t]{0,8}(?:[\r\n]|<\/|$)))/i,
  precedence: -22,
  judge,
  suggest: { path: 'app', field: 'secret', env: 'SECRET' },
  examples: {
    positive: [
      sample('- name: DB_PASSWORD\n  value: ', base62(14)),
      sample('{ "name": "API_TOKEN",\n  "value": "', base62(24), '" }'),
      sample('<name>password</name>\n<value>', base62(14), '</value>'),
      sample('<AdministratorPassword>\n    <Value>', base62(14), '</Value>'),
      sample('<setting name="Password" serializeAs="String">\n  <value>', base62(14), '</value>'),
      sample('<key>password</key>\n<string>', base62(14), '</string>'),
      sample('  - name: DB_PASSWORD\r\n    value: "', base62(14), '"\r\n'),
    ],
    negative: [
      sample('- name: DB_PASSWORD\n  value: $(DB_PASSWORD)'),
      sample('- name: DB_PASSWORD\n  valueFrom:\n    secretKeyRef:\n      name: db-credentials1'),
      sample('- name: SECRET_NAME\n  value: database-credentials-v2'),
      sample('- name: TOKEN_URL\n  value: "', base62(24), '"'),
    ],
  },
});
