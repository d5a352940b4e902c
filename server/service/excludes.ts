import { IgnoreRules } from './gitignore';

/** A pattern that is longer, in UTF-16 units, or stands for more is none that a person wrote. */
const longest = 1000;
const mostAlternatives = 500;

/**
 * Glob patterns as VS Code's `files.exclude` and `search.exclude` have them, as rules at the top of the folder that they
 * are for. There a pattern counts from the folder; `{a,b}` stands for alternatives, everything else is as in `.gitignore`.
 */
export function excludeRules(globs: readonly string[]): IgnoreRules {
  const lines = globs.flatMap((glob) =>
    glob.length > longest || /[\r\n]/.test(glob) ? [] : alternatives(glob),
  );
  return new IgnoreRules(lines.map(toLine).join('\n'));
}

function toLine(glob: string): string {
  const escaped = glob.replaceAll('\\', '\\\\').replace(/ +$/, (spaces) => '\\ '.repeat(spaces.length));
  return Buffer.from(`/${escaped.replace(/^(?:\.?\/)+/, '')}`).toString('latin1');
}

/** What the pattern's braces stand for; nothing when that is too much. */
function alternatives(glob: string): readonly string[] {
  const found: string[] = [];
  const open = [glob];
  for (let pattern = open.pop(); pattern !== undefined; pattern = open.pop()) {
    // The innermost braces, so that what is in them has none.
    const [whole, inner = ''] = /\{([^{}]*)\}/.exec(pattern) ?? [];
    if (whole === undefined) found.push(pattern);
    else for (const part of inner.split(',')) open.push(pattern.replace(whole, () => part));
    if (found.length + open.length > mostAlternatives) return [];
  }
  return [...new Set(found)];
}
