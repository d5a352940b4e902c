import { isTameYaml, loadYaml } from '../../languages/loadYaml';
import type { Confidence, Severity } from '../../protocol/findings';
import type { RuleSource } from '../../rules/custom/customRule';
import { PatternError } from '../../rules/custom/parseRegex';
import type { TokenRule } from '../../rules/define';
import { IgnoreRules } from '../gitignore';
import { allowance } from './allowance';
import type { AllowEntry } from './allowance';
import type { Allowance, ConfigFile, FileRemark } from './configFile';
import { careful } from './configFile';
import { Patterns } from './patterns';
import { entriesOf, isText, listOf, textsOf } from './shape';

const mostRules = 500;
/** Where a rule does not say how to revoke what it finds. */
export const revokeAdvice =
  'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html#27-secret-lifecycle';

const severities: readonly Severity[] = ['error', 'warning', 'information'];
const confidences: readonly Confidence[] = ['high', 'medium', 'low'];
const ruleKeys = new Set(
  'id title grants severity confidence keywords pattern minEntropy revoke suggest'.split(' '),
);
const allowKeys = new Set('paths regexes stopwords rules reason'.split(' '));

/** What is wrong with an entry, in words that go after its name. */
class EntryError extends Error {}

/** `.strongroom.yaml`: rules of the workspace, and what is allowed to stay. */
export const readWorkspaceConfig = careful(read, 'The file is not valid YAML. Correct it.');

function read(text: string): ConfigFile {
  if (!isTameYaml(text)) throw new EntryError();
  const { LineCounter, parseDocument, isNode } = loadYaml();
  const lines = new LineCounter();
  const document = parseDocument(text, { logLevel: 'silent', lineCounter: lines });
  if (document.errors.length > 0) throw new EntryError();
  const content: unknown = document.toJS({ maxAliasCount: 0 });
  const problems: FileRemark[] = [];
  const patterns = new Patterns();
  const lineOf = (...path: (string | number)[]): number => {
    const node = document.getIn(path, true);
    return isNode(node) && node.range ? lines.linePos(node.range[0]).line - 1 : 0;
  };
  const attempt = <T>(what: string, line: number, make: () => T): T | undefined => {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof EntryError)) throw error;
      problems.push({ line, message: `${what}: ${error.message}.` });
      return undefined;
    }
  };

  if (content === null || content === undefined) return { rules: [], allowances: [], problems };
  const top = entriesOf(content);
  if (!top) throw new EntryError();
  const unknown = [...top.keys()].find((key) => key !== 'rules' && key !== 'allow');
  if (unknown !== undefined) {
    const line = lineOf(unknown);
    problems.push({ line, message: 'The file can hold `rules` and `allow`; another key has no meaning.' });
  }
  const rules: TokenRule[] = [];
  const given = listOf(top.get('rules'));
  for (const [i, entry] of given.slice(0, mostRules).entries()) {
    const rule = attempt(`Rule ${i + 1}`, lineOf('rules', i), () => ruleOf(entry, patterns));
    if (rule && rules.some(({ id }) => id === rule.id)) {
      problems.push({ line: lineOf('rules', i), message: `Rule ${i + 1}: another rule has its id.` });
    } else if (rule) rules.push(rule);
  }
  if (given.length > mostRules)
    problems.push({
      line: lineOf('rules', mostRules),
      message: `Only the first ${mostRules} rules are used.`,
    });
  const allowances: Allowance[] = [];
  for (const [i, entry] of listOf(top.get('allow')).entries()) {
    const line = Array.isArray(top.get('allow')) ? lineOf('allow', i) : lineOf('allow');
    const allowed = attempt(`Allow entry ${i + 1}`, line, () => allowance(allowOf(entry, patterns)));
    if (allowed) allowances.push(allowed);
  }
  return { rules, allowances, problems };
}

function ruleOf(entry: unknown, patterns: Patterns): TokenRule {
  const fields = fieldsOf(entry, ruleKeys);
  const id = textIn(fields, 'id');
  if (!/^[a-z0-9][a-z0-9-]{1,63}$/.test(id))
    throw new EntryError('its `id` must be of lower case letters, digits and dashes');
  const keywords = textsOf(fields.get('keywords'));
  if (!keywords || keywords.length > 50)
    throw new EntryError('its `keywords` must be a list of at most 50 texts');
  const minEntropy = fields.get('minEntropy');
  if (minEntropy !== undefined && (typeof minEntropy !== 'number' || !(minEntropy >= 0 && minEntropy <= 16)))
    throw new EntryError('its `minEntropy` must be a number of bits per character');
  const revoke = textIn(fields, 'revoke', revokeAdvice);
  if (!/^https:\/\/[^\s"'<>()]+$/.test(revoke)) throw new EntryError('its `revoke` must be an https address');
  const source: RuleSource = {
    id,
    title: textIn(fields, 'title', 'Secret'),
    grants: textIn(fields, 'grants', 'Whatever the service that issued it lets its holder do.'),
    severity: oneOf(fields, 'severity', severities, 'error'),
    confidence: oneOf(fields, 'confidence', confidences, 'high'),
    // Whoever writes a rule for a format knows it better than we do.
    precedence: 1,
    keywords,
    pattern: textIn(fields, 'pattern'),
    ...(minEntropy !== undefined && { minEntropy }),
    revoke,
    suggest: suggestOf(fields.get('suggest'), id),
    ...secretGroup(textIn(fields, 'pattern')),
  };
  return usable(() => patterns.rule(source), 'its `pattern`');
}

/** A named group `secret` is the secret; without one the whole match is. */
function secretGroup(pattern: string): Pick<RuleSource, 'secretGroup'> {
  return { secretGroup: /\(\?P?<secret>/.test(pattern) ? 'secret' : 0 };
}

function suggestOf(value: unknown, id: string): TokenRule['suggest'] {
  const env = id.toUpperCase().replaceAll('-', '_');
  if (value === undefined) return { path: id, field: 'value', env };
  const fields = fieldsOf(value, new Set(['path', 'field', 'env']));
  const name = (key: string, fallback: string) => {
    const text = textIn(fields, key, fallback);
    if (!/^[\w./-]{1,64}$/.test(text))
      throw new EntryError(`the \`${key}\` of its \`suggest\` is not a plain name`);
    return text;
  };
  return { path: name('path', id), field: name('field', 'value'), env: name('env', env) };
}

function allowOf(entry: unknown, patterns: Patterns): AllowEntry {
  const fields = fieldsOf(entry, allowKeys);
  const texts = (key: string): readonly string[] | undefined => {
    const list = textsOf(fields.get(key));
    if (!list || list.includes('')) throw new EntryError(`its \`${key}\` must be a list of texts`);
    return list.length > 0 ? list : undefined;
  };
  const [paths, regexes, stopwords, rules] = [
    texts('paths'),
    texts('regexes'),
    texts('stopwords'),
    texts('rules'),
  ];
  if (!paths && !regexes && !stopwords && !rules) throw new EntryError('it allows nothing');
  return {
    ...(rules && { rules: new Set(rules) }),
    ...(paths && { path: pathMatcher(paths) }),
    ...(regexes && {
      patterns: regexes.map((source) => usable(() => patterns.allow(source), 'one of its `regexes`')),
    }),
    ...(stopwords && { stopwords: stopwords.map((word) => word.toLowerCase()) }),
  };
}

/** Patterns as in `.gitignore`. */
function pathMatcher(patterns: readonly string[]): (file: string) => boolean {
  const bytes = (text: string) => Buffer.from(text).toString('latin1');
  const rules = new IgnoreRules(bytes(patterns.join('\n')));
  return (file) => {
    const names = bytes(file).split('/');
    return names.some((_, i) => rules.verdict(names.slice(0, i + 1), i < names.length - 1) === 'ignored');
  };
}

function usable<T>(make: () => T, what: string): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof PatternError) throw new EntryError(`${what} cannot be used: ${error.message}`);
    throw error;
  }
}

function fieldsOf(entry: unknown, known: ReadonlySet<string>): ReadonlyMap<string, unknown> {
  const fields = entriesOf(entry);
  if (!fields) throw new EntryError('it must be keys with values');
  if ([...fields.keys()].some((key) => !known.has(key)))
    throw new EntryError(`it has a key that has no meaning; there are ${[...known].join(', ')}`);
  return fields;
}

function textIn(fields: ReadonlyMap<string, unknown>, key: string, fallback?: string): string {
  const value = fields.get(key) ?? fallback;
  if (!isText(value) || value === '' || value.length > 4000 || /[\r\n]/.test(value))
    throw new EntryError(`its \`${key}\` must be a text of one line`);
  return value;
}

function oneOf<T extends string>(
  fields: ReadonlyMap<string, unknown>,
  key: string,
  allowed: readonly T[],
  fallback: T,
): T {
  const value = fields.get(key) ?? fallback;
  const found = allowed.find((name) => name === value);
  if (!found) throw new EntryError(`its \`${key}\` must be one of ${allowed.join(', ')}`);
  return found;
}
