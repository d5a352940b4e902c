/**
 * The pattern language of `.gitignore`, as `git help gitignore` describes it. Matching is iterative with
 * one point of return per level, so no pattern of a hostile repository takes more than polynomial time.
 *
 * Names and patterns are strings with one character per byte (`latin1`): Git compares bytes.
 */
type Token = 'star' | ((byte: number) => boolean);
type Segment = 'anywhere' | readonly Token[];

interface Rule {
  readonly negated: boolean;
  readonly directoriesOnly: boolean;
  readonly segments: readonly Segment[];
}

export type Verdict = 'ignored' | 'included' | undefined;

/** The rules of one ignore file; paths are relative to its directory. */
export class IgnoreRules {
  readonly #rules: readonly Rule[];

  constructor(text: string) {
    const withoutMark = text.startsWith('\u00ef\u00bb\u00bf') ? text.slice(3) : text;
    this.#rules = withoutMark.split('\n').flatMap((line) => parseRule(line) ?? []);
  }

  /** What the last matching rule says about the entry itself; its directories were asked before. */
  verdict(path: readonly string[], isDirectory: boolean): Verdict {
    const rule = this.#rules.findLast(
      ({ directoriesOnly, segments }) => (isDirectory || !directoriesOnly) && matchesPath(segments, path),
    );
    return rule && (rule.negated ? 'included' : 'ignored');
  }
}

function parseRule(line: string): Rule | undefined {
  let pattern = trimSpaces(line.endsWith('\r') ? line.slice(0, -1) : line);
  if (pattern === '' || pattern.startsWith('#')) return undefined;
  const negated = pattern.startsWith('!');
  if (negated) pattern = pattern.slice(1);
  const directoriesOnly = pattern.endsWith('/');
  if (directoriesOnly) pattern = pattern.slice(0, -1);
  const anchored = pattern.includes('/');
  if (pattern.startsWith('/')) pattern = pattern.slice(1);
  // Git takes `**` before an escaped slash for one directory at least.
  pattern = pattern.replace(/(?<=^|\/)\*{2,}\\\//g, '*/**/');
  // An escaped slash is a slash.
  pattern = pattern.replace(/\\(.)/g, (pair, char) => (char === '/' ? char : pair));
  const segments: Segment[] = anchored ? [] : ['anywhere'];
  for (const text of pattern.split('/')) {
    const segment = /^\*{2,}$/.test(text) && anchored ? 'anywhere' : parseSegment(text);
    if (!segment) return undefined;
    segments.push(segment);
  }
  return { negated, directoriesOnly, segments };
}

/** Trailing spaces do not count, unless a backslash stands before them. */
function trimSpaces(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ' && !isEscaped(line, end - 1)) end--;
  return line.slice(0, end);
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}

/** Undefined for what Git takes for a pattern that matches nothing. */
function parseSegment(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; at++) {
    let char = text[at]!;
    if (char === '*') {
      if (tokens.at(-1) !== 'star') tokens.push('star');
    } else if (char === '?') {
      tokens.push(() => true);
    } else if (char === '[') {
      const parsed = parseClass(text, at + 1);
      if (!parsed) return undefined;
      tokens.push(parsed.token);
      at = parsed.last;
    } else {
      if (char === '\\') char = text[++at] ?? '';
      if (char === '') return undefined;
      const code = char.charCodeAt(0);
      tokens.push((byte) => byte === code);
    }
  }
  return tokens;
}

const named: Readonly<Record<string, RegExp>> = {
  alnum: /[A-Za-z0-9]/,
  alpha: /[A-Za-z]/,
  blank: /[ \t]/,
  cntrl: /[\0-\x1f\x7f]/, // oxlint-disable-line no-control-regex -- the class is about control characters
  digit: /[0-9]/,
  graph: /[!-~]/,
  lower: /[a-z]/,
  print: /[ -~]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /[ \t-\r]/,
  upper: /[A-Z]/,
  xdigit: /[A-Fa-f0-9]/,
};

/** A bracket expression whose content begins at `at`; `last` is its closing bracket. */
function parseClass(text: string, at: number): { token: Token; last: number } | undefined {
  const negated = text[at] === '!' || text[at] === '^';
  if (negated) at++;
  const parts: ((byte: number) => boolean)[] = [];
  for (let first = true; text[at] !== ']' || first; first = false) {
    const set = text.startsWith('[:', at) ? text.slice(at + 2, text.indexOf(':]', at)) : undefined;
    if (set !== undefined) {
      const expression = Object.hasOwn(named, set) ? named[set] : undefined;
      if (!expression) return undefined;
      parts.push((byte) => expression.test(String.fromCharCode(byte)));
      at += set.length + 4;
      continue;
    }
    if (text[at] === '\\') at++;
    const low = text.charCodeAt(at++);
    let high = low;
    if (text[at] === '-' && text[at + 1] !== ']' && at + 1 < text.length) {
      at++;
      if (text[at] === '\\') at++;
      high = text.charCodeAt(at++);
    }
    if (Number.isNaN(low) || Number.isNaN(high)) return undefined;
    parts.push((byte) => byte >= low && byte <= high);
  }
  return { token: (byte) => parts.some((part) => part(byte)) !== negated, last: at };
}

function matchesPath(segments: readonly Segment[], path: readonly string[]): boolean {
  let at = 0;
  let retry: { segment: number; at: number } | undefined;
  for (let segment = 0; ;) {
    const expected = segments[segment];
    if (expected === undefined && at === path.length) return true;
    if (expected === 'anywhere') {
      // At the end `/**` stands for what is inside: for at least one name.
      if (segment === segments.length - 1) return at < path.length;
      retry = { segment: ++segment, at };
    } else if (expected && at < path.length && matchesName(expected, path[at]!)) {
      segment++;
      at++;
    } else if (retry && retry.at < path.length) {
      ({ segment } = retry);
      at = ++retry.at;
    } else {
      return false;
    }
  }
}

function matchesName(tokens: readonly Token[], name: string): boolean {
  let at = 0;
  let retry: { token: number; at: number } | undefined;
  for (let token = 0; ;) {
    const expected = tokens[token];
    if (expected === undefined && at === name.length) return true;
    if (expected === 'star') {
      retry = { token: ++token, at };
    } else if (expected && at < name.length && expected(name.charCodeAt(at))) {
      token++;
      at++;
    } else if (retry && retry.at < name.length) {
      ({ token } = retry);
      at = ++retry.at;
    } else {
      return false;
    }
  }
}
