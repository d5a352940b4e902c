const ELEMENT = /<(?=[A-Za-z_$>])/y;
/** `<T,>(x: T) => x` and `<T extends U>(x: T) => x` are functions. */
const GENERIC = /<(?:const\s)?\s{0,99}[A-Za-z_$][\w$]{0,99}(?:\s{0,99},|\s{1,99}extends\s)/y;

/** Inside of the element that opens at `at` in expression position, or undefined when none does. */
export function elementAt(text: string, at: number, generics: boolean): number | undefined {
  ELEMENT.lastIndex = at;
  if (!ELEMENT.test(text)) return undefined;
  GENERIC.lastIndex = at;
  return generics && GENERIC.test(text) ? undefined : at + 1;
}

/** One step inside a tag. Every step moves on. */
type TagStep =
  | { readonly kind: 'skip' | 'expression'; readonly end: number }
  /** A quoted attribute value; `previous` is the end of its `=`. */
  | { readonly kind: 'attribute'; readonly start: number; readonly end: number; readonly previous: number }
  | { readonly kind: 'end'; readonly end: number; readonly selfClosing: boolean };

export function scanTag(text: string, at: number): TagStep {
  const c = text.charAt(at);
  if (c === '{') return { kind: 'expression', end: at + 1 };
  if (c === '>') return { kind: 'end', end: at + 1, selfClosing: false };
  if (text.startsWith('/>', at)) return { kind: 'end', end: at + 2, selfClosing: true };
  if (c === '"' || c === "'") {
    const close = text.indexOf(c, at + 1);
    if (close < 0) return { kind: 'skip', end: text.length };
    let previous = at;
    while (previous > 0 && /\s/.test(text.charAt(previous - 1))) previous--;
    return { kind: 'attribute', start: at, end: close + 1, previous };
  }
  if (c === '<') {
    const close = text.indexOf('>', at);
    return { kind: 'skip', end: close < 0 ? text.length : close + 1 };
  }
  return { kind: 'skip', end: at + 1 };
}
