/** A set of UTF-16 units: by code below 128, and one answer for all others. */
export interface CodeSet {
  readonly has: Uint8Array;
  readonly others: boolean;
}

/** What a pattern demands around its keyword, so that most occurrences need no look by the pattern itself. */
export interface Head {
  /** How the keyword itself is spelled, where case matters. */
  readonly spelling: string | undefined;
  /** What must not stand right before the keyword. */
  readonly boundary: CodeSet | undefined;
  /** What must stand right after it, `length` times; 0 where the pattern goes on with a choice. */
  readonly run: CodeSet;
  readonly length: number;
}

const className = String.raw`\[\^?(?:[^\]\\]|\\.)+\]|\\[wd]`;
const boundary = new RegExp(String.raw`^\(\?<!(${className})\)`);
const run = new RegExp(String.raw`^(?:\(\?<\w+>(?!.*\|))?(${className})(?:\{(\d+)(?:,\d+)?\}|\+)?(?![?*{])`);

/**
 * Read off a pattern that begins with the keyword, or a boundary and the keyword; undefined for others. Nothing that the
 * pattern matches fails it.
 */
export function headOf({ source, flags }: RegExp, keyword: string): Head | undefined {
  if (hasAlternatives(source)) return undefined;
  const before = boundary.exec(source);
  const literal = spelled(source, before?.[0].length ?? 0, keyword);
  if (literal === undefined) return undefined;
  const after = run.exec(source.slice(literal.end));
  const ignoreCase = flags.includes('i') ? 'i' : '';
  const stop = before?.[1] === undefined ? undefined : codesOf(before[1], ignoreCase);
  return {
    spelling: ignoreCase ? undefined : literal.spelling,
    boundary: stop?.others === true ? undefined : stop,
    run: after?.[1] === undefined ? anyCode : codesOf(after[1], ignoreCase),
    length: after ? Number(after[2] ?? 1) : 0,
  };
}

/** Does the text at `at` and after the keyword have what the pattern demands there? */
export function fits(head: Head, text: string, at: number, after: number): boolean {
  if (head.spelling !== undefined && !text.startsWith(head.spelling, at)) return false;
  if (head.boundary && at > 0 && holds(head.boundary, text.charCodeAt(at - 1))) return false;
  if (after + head.length > text.length) return false;
  for (let i = 0; i < head.length; i++) if (!holds(head.run, text.charCodeAt(after + i))) return false;
  return true;
}

function holds({ has, others }: CodeSet, code: number): boolean {
  return code < 128 ? has[code] === 1 : others;
}

const anyCode: CodeSet = { has: new Uint8Array(128).fill(1), others: true };

/** Has the pattern a choice that is not within a group? */
function hasAlternatives(source: string): boolean {
  if (!source.includes('|')) return false;
  let depth = 0;
  for (const char of source.replace(/\\.|\[(?:[^\]\\]|\\.)*\]/g, '')) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (char === '|' && depth === 0) return true;
  }
  return false;
}

/** The keyword as the source spells it out at `at`, and where the source goes on. */
function spelled(
  source: string,
  at: number,
  keyword: string,
): { readonly spelling: string; readonly end: number } | undefined {
  let spelling = '';
  for (const char of keyword) {
    if (source[at] === '\\' && !/\w/.test(source.charAt(at + 1))) at++;
    else if (/[.*+?^$()[\]{}|\\]/.test(source.charAt(at))) return undefined;
    const own = source.charAt(at++);
    if (own.toLowerCase() !== char) return undefined;
    spelling += own;
  }
  return /^[?*{+]/.test(source.slice(at)) ? undefined : { spelling, end: at };
}

/** Classes are few and used by many patterns. */
const known = new Map<string, CodeSet>();

function codesOf(set: string, flags: string): CodeSet {
  const key = flags + set;
  const present = known.get(key);
  if (present) return present;
  const pattern = new RegExp(set, flags);
  const codes = {
    has: Uint8Array.from({ length: 128 }, (_, code) => (pattern.test(String.fromCharCode(code)) ? 1 : 0)),
    // Where it may have some of them it is taken to have all.
    others: /\[\^|\\[WSDsuxp]|[^\0-\x7f]/.test(set),
  };
  known.set(key, codes);
  return codes;
}
