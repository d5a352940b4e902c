import type { Pattern } from './rule';
import { patternOf, printPattern } from './rule';

/** What two patterns both match, as a pattern; undefined when there is nothing, or nothing that a pattern can say. */
export function commonPattern(a: Pattern, b: Pattern): Pattern | undefined {
  const common = intersection(partsOf(a), partsOf(b));
  return common === undefined || common.includes('+*') ? undefined : patternOf(common);
}

/** A pattern taken apart, to be compared with many others. */
export interface Parts {
  readonly parts: readonly string[];
  /** The last part is the beginning of a segment, and more may follow. */
  readonly open: boolean;
}

/** Do both match a path? */
export const doMeet = (a: Parts, b: Parts): boolean => intersection(a, b) !== undefined;

export function partsOf(pattern: Pattern): Parts {
  const path = printPattern(pattern);
  const open = path.endsWith('*');
  return { parts: (open ? path.slice(0, -1) : path).split('/'), open };
}

function intersection(a: Parts, b: Parts): string | undefined {
  const length = Math.max(a.parts.length, b.parts.length);
  if ((!a.open && a.parts.length < length) || (!b.open && b.parts.length < length)) return undefined;
  const common: string[] = [];
  for (let i = 0; i < length; i++) {
    const part = commonPart(partAt(a, i), partAt(b, i));
    if (part === undefined) return undefined;
    common.push(part);
  }
  const open = a.open && b.open;
  return common.join('/') + (open ? '*' : '');
}

/** A segment of a pattern: its text, and whether more may follow in it. */
type Part = readonly [text: string, open: boolean];

function partAt({ parts, open }: Parts, i: number): Part {
  const last = parts.length - 1;
  return i > last ? ['', true] : [parts[i] ?? '', open && i === last];
}

function commonPart([a, aOpen]: Part, [b, bOpen]: Part): string | undefined {
  if (a === '+' && !aOpen) return bOpen && b !== '' ? b : b === '' && bOpen ? '+' : b;
  if (b === '+' && !bOpen) return aOpen && a !== '' ? a : a === '' && aOpen ? '+' : a;
  if (aOpen && bOpen) return a.startsWith(b) ? a : b.startsWith(a) ? b : undefined;
  if (aOpen) return b.startsWith(a) ? b : undefined;
  if (bOpen) return a.startsWith(b) ? a : undefined;
  return a === b ? a : undefined;
}
