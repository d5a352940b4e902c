import type { Span } from '../../text/types';
import type { ScalarTree } from '../yaml/tree';

/** A piece of a value: a stretch of the text as it is, or characters that are written in another way there. */
export type TextPart = Span | { readonly char: string };

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\u001b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

/**
 * The pieces that a scalar's value is made of, in order. Undefined where they do not come to the value that was read, so
 * that nothing is taken for it that is not.
 */
export function valueParts(text: string, tree: ScalarTree): TextPart[] | undefined {
  if (typeof tree.value !== 'string' || tree.opaque) return undefined;
  const parts = partsOf(text, tree);
  const whole = parts
    ?.map((part) => ('char' in part ? part.char : text.slice(part.start, part.end)))
    .join('');
  return whole === tree.value ? parts?.filter((part) => 'char' in part || part.start < part.end) : undefined;
}

function partsOf(text: string, { start, end, style }: ScalarTree): TextPart[] | undefined {
  const source = text.slice(start, end);
  if (style === 'block') return blockParts(text, start, end);
  // What goes over several lines is folded: only literal blocks keep their lines.
  if (source.includes('\n')) return undefined;
  if (style === 'plain') return [{ start, end }];
  const quote = source[0];
  const inner = { start: start + 1, end: end - 1 };
  if (quote === "'") return split(text, inner, /''/g, () => "'");
  return split(text, inner, /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.))/g, (match) => {
    const code = match[1] ?? match[2] ?? match[3];
    return code === undefined ? escapes[match[4] ?? ''] : String.fromCodePoint(Number.parseInt(code, 16));
  });
}

/** What is between the matches as it is, and what each of them stands for. */
function split(
  text: string,
  { start, end }: Span,
  pattern: RegExp,
  meaning: (match: RegExpExecArray) => string | undefined,
): TextPart[] | undefined {
  const parts: TextPart[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const at = start + match.index;
    const char = meaning(match);
    if (char === undefined) return undefined;
    parts.push({ start: from, end: at }, { char });
    from = at + match[0].length;
  }
  return [...parts, { start: from, end }];
}

/** The lines of a literal block without their indentation. */
function blockParts(text: string, start: number, end: number): TextPart[] | undefined {
  const header = /^\|([1-9]?)([+-]?)([1-9]?)[^\n]*\n/.exec(text.slice(start, end));
  if (!header) return undefined;
  const lines: Span[] = [];
  for (let at = start + header[0].length; at < end;) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 || newline >= end ? end : newline;
    lines.push({ start: at, end: text[stop - 1] === '\r' ? stop - 1 : stop });
    at = stop + 1;
  }
  const isBlank = (line: Span) => text.slice(line.start, line.end).trim() === '';
  const first = lines.find((line) => !isBlank(line));
  if (!first) return undefined;
  const indent = /^ */.exec(text.slice(first.start, first.end))?.[0].length ?? 0;
  while (lines.length > 0 && isBlank(lines.at(-1) ?? first)) lines.pop();
  const newline = { char: '\n' };
  const parts = lines.flatMap((line, i): TextPart[] => [
    ...(i > 0 ? [newline] : []),
    { start: Math.min(line.start + indent, line.end), end: line.end },
  ]);
  return header[2] === '-' ? parts : [...parts, newline];
}
