/** What Go's regular expressions do not have although JavaScript's do. */
const unsupported = /\(\?<?[=!]|\\[1-9]|\(\?>|[*+?}]\+/;

/** Why Go would not compile `pattern`, as far as that can be told; undefined when it should. */
export function re2Problem(pattern: string): string | undefined {
  if (pattern.length > 2000) return undefined;
  // Classes hold no groups, and `\\(?=` is text.
  const bare = pattern.replace(/\\[^1-9]/g, '__').replace(/\[\^?\]?(?:\\.|\[:\^?\w+:\]|[^\]\\])*\]/g, 'x');
  const found = unsupported.exec(bare)?.[0];
  if (found !== undefined) return `error parsing regexp: invalid or unsupported Perl syntax: ${found}`;
  const count = [...bare.matchAll(/\{(\d+)(?:,(\d*))?\}/g)].find(
    ([, least, most]) => Math.max(Number(least), Number(most ?? 0)) > 1000,
  )?.[0];
  if (count !== undefined) return `error parsing regexp: invalid repeat count: \`${count}\``;
  try {
    RegExp(javaScript(pattern), 'u');
    return undefined;
  } catch {
    // Not every difference is known: only what no dialect reads is called broken.
    try {
      RegExp(javaScript(pattern));
      return undefined;
    } catch {
      return 'error parsing regexp: the pattern is not closed or a repetition has nothing to repeat';
    }
  }
}

/** Without what Go has beyond JavaScript: flags, its own names for classes, quoting and anchors. */
function javaScript(pattern: string): string {
  return pattern
    .replace(/\\Q(.*?)(?:\\E|$)/gs, (_, text: string) => text.replace(/[^\w]/g, String.raw`\$&`))
    .replace(/\(\?[imsU-]+\)/g, '')
    .replace(/\(\?[imsU-]+:/g, '(?:')
    .replaceAll('(?P<', '(?<')
    .replace(/\[:\^?\w+:\]/g, 'a-z')
    .replace(/\\p\{?\^?\w+\}?|\\P\{?\w+\}?|\\[AzC]|\\x\{[\da-f]+\}/gi, 'x');
}

/** Does Go find it in the text? True where that cannot be told, or JavaScript might not come to an end with the pattern. */
export function matchesGo(pattern: string, text: string): boolean {
  const repeats = pattern.match(/[*+?{]/g)?.length ?? 0;
  if (pattern.length > 200 || repeats > 3 || /\)[*+?{]/.test(pattern)) return true;
  const [, flags = '', rest = ''] = /^(\(\?i\))?(.*)$/s.exec(pattern) ?? [];
  try {
    return new RegExp(rest, flags === '' ? '' : 'i').test(text);
  } catch {
    // Go may know what JavaScript does not.
    return true;
  }
}
