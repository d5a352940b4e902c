import type { AllowPattern } from '../../rules/custom/allowPattern';
import type { RuleSource } from '../../rules/custom/customRule';
import { PatternError } from '../../rules/custom/parseRegex';
import type { TokenRule } from '../../rules/define';
import { allowance } from './allowance';
import type { Allowance, ConfigFile, FileRemark } from './configFile';
import { careful } from './configFile';
import { Patterns } from './patterns';
import { entriesOf, isText, listOf, textsOf } from './shape';
import { revokeAdvice } from './workspaceConfig';

/** A rule with more is one of its own making; those beyond are not looked for. */
const mostKeywords = 50;

const mostRules = 1000;

type Toml = typeof import('smol-toml');
type Fields = ReadonlyMap<string, unknown>;

/** `.gitleaks.toml`, as https://github.com/gitleaks/gitleaks#configuration describes it. */
export const readGitleaksConfig = careful(read, 'The file is not valid TOML. Correct it.');

function read(text: string): ConfigFile {
  // Loaded when it is first needed: an import would cost every start.
  const { parse }: Toml = require('smol-toml');
  const top = entriesOf(parse(text));
  const problems: FileRemark[] = [];
  const allowances: Allowance[] = [];
  const rules: TokenRule[] = [];
  const made = new Patterns();

  const refused = (what: string, at: string, error: unknown): undefined => {
    if (!(error instanceof PatternError)) throw error;
    problems.push({ line: lineOf(text, at), message: `${what} cannot be used: ${error.message}.` });
  };
  const patterns = (value: unknown): readonly AllowPattern[] | undefined => {
    const sources = listOf(value).filter(isText);
    const usable = sources.flatMap((source) => {
      try {
        return [made.allow(source)];
      } catch (error) {
        return refused('A regex of an allowlist', source, error) ?? [];
      }
    });
    return sources.length > 0 ? usable : undefined;
  };
  const allow = (fields: Fields, ruleIds: readonly string[]): void => {
    const paths = patterns(fields.get('paths'));
    const regexes = patterns(fields.get('regexes'));
    const stopwords = textsOf(fields.get('stopwords'))?.map((word) => word.toLowerCase()) ?? [];
    if (!paths && !regexes && stopwords.length === 0) return;
    const only = [...ruleIds, ...(textsOf(fields.get('targetRules')) ?? [])];
    allowances.push(
      allowance({
        ...(only.length > 0 && { rules: new Set(only) }),
        ...(paths && { path: (file) => paths.some((matches) => matches(file)) }),
        ...(regexes && { patterns: regexes }),
        ...(stopwords.length > 0 && { stopwords }),
        target: ['line', 'match'].includes(String(fields.get('regexTarget'))) ? 'line' : 'secret',
        all: String(fields.get('condition')).toUpperCase() === 'AND',
      }),
    );
  };
  const allowAll = (fields: Fields | undefined, ruleIds: readonly string[]): void => {
    for (const name of ['allowlist', 'allowlists', 'allowList']) {
      for (const entry of listOf(fields?.get(name))) allow(entriesOf(entry) ?? new Map(), ruleIds);
    }
  };

  allowAll(top, []);
  const extend = entriesOf(top?.get('extend'));
  const base = extend?.get('path');
  const disabled = textsOf(extend?.get('disabledRules')) ?? [];
  if (disabled.length > 0) allowances.push(allowance({ rules: new Set(disabled) }));
  for (const entry of listOf(top?.get('rules')).slice(0, mostRules)) {
    const fields = entriesOf(entry);
    const [id, regex, path] = [fields?.get('id'), fields?.get('regex'), fields?.get('path')];
    if (!fields || !isText(id) || rules.some((rule) => rule.id === id)) continue;
    if (!isText(regex)) {
      problems.push({ line: lineOf(text, id), message: 'A rule without a regex is not used.' });
      continue;
    }
    try {
      rules.push(made.rule(sourceOf(id, regex, fields)));
    } catch (error) {
      refused('The regex of a rule', regex, error);
      continue;
    }
    allowAll(fields, [id]);
    const places = patterns(path);
    const elsewhere = (file: string) => !places?.some((matches) => matches(file));
    if (places) allowances.push(allowance({ rules: new Set([id]), path: elsewhere, all: true }));
  }
  return {
    rules,
    allowances,
    problems,
    ...(isText(base) && base !== '' && { base: { path: base, line: lineOf(text, base) } }),
  };
}

function sourceOf(id: string, pattern: string, fields: Fields): RuleSource {
  const [description, group, entropy] = [
    fields.get('description'),
    fields.get('secretGroup'),
    fields.get('entropy'),
  ];
  const title = isText(description) ? (/^[^\r\n]{1,100}?(?=[.,;:]|$)/.exec(description)?.[0] ?? id) : id;
  return {
    id,
    title,
    grants: 'Whatever the service that issued it lets its holder do.',
    severity: 'error',
    confidence: 'medium',
    // Our own rules know more about what they find.
    precedence: -10,
    keywords: (textsOf(fields.get('keywords')) ?? []).slice(0, mostKeywords),
    pattern,
    ...(typeof group === 'number' && group > 0 && { secretGroup: group }),
    ...(typeof entropy === 'number' && { minEntropy: entropy }),
    revoke: revokeAdvice,
    suggest: { path: 'app', field: 'secret', env: 'SECRET' },
  };
}

/** Where a text of the file stands, as far as it is written there as it is. */
function lineOf(text: string, part: string): number {
  const at = text.indexOf(part);
  return at < 0 ? 0 : text.slice(0, at).split('\n').length - 1;
}
