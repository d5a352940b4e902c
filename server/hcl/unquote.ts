/** The value of a string in HCL with its quotes; undefined where the servers' own unquoting fails. */
export function unquoteHcl(text: string): string | undefined {
  const inner = innerOf(text);
  if (inner === undefined) return undefined;
  if (!/[${]/.test(inner) && inner.includes('\n')) return undefined;
  if (!/["\\$]/.test(inner)) return inner;
  const out = new Bytes();
  for (let i = 0; i < inner.length;) {
    if (inner.startsWith('${', i)) {
      const end = endOfInterpolation(inner, i + 2);
      if (end === undefined || inner.slice(i, end).includes('\ufffd')) return undefined;
      out.text(inner.slice(i, end));
      i = end;
      continue;
    }
    const char = inner.charAt(i);
    if (char === '\n' || char === '"') return undefined;
    if (char === '\\') {
      const end = readEscape(inner, i, out, false);
      if (end === undefined) return undefined;
      i = end;
      continue;
    }
    out.text(char);
    i++;
  }
  return out.toString();
}

/** The same for JSON, where the servers use the unquoting of their own programming language. */
export function unquoteJson(text: string): string | undefined {
  const inner = innerOf(text);
  if (inner === undefined || inner.includes('\n')) return undefined;
  if (!/["\\]/.test(inner)) return inner;
  const out = new Bytes();
  for (let i = 0; i < inner.length;) {
    const char = inner.charAt(i);
    if (char === '"') return undefined;
    if (char !== '\\') {
      out.text(char);
      i++;
      continue;
    }
    const end = readEscape(inner, i, out, true);
    if (end === undefined) return undefined;
    i = end;
  }
  return out.toString();
}

function innerOf(text: string): string | undefined {
  return text.length >= 2 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : undefined;
}

function endOfInterpolation(text: string, start: number): number | undefined {
  let braces = 1;
  for (let i = start; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '{') braces++;
    else if (char === '}' && --braces === 0) return i + 1;
  }
  return undefined;
}

const simple: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
};
const lengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Appends what the escape at `at` stands for; its end, or undefined when it is none. */
function readEscape(text: string, at: number, out: Bytes, strict: boolean): number | undefined {
  const kind = text.charAt(at + 1);
  const plain = simple[kind];
  if (plain !== undefined) {
    out.text(plain);
    return at + 2;
  }
  const octal = /^[0-7]{3}/.exec(text.slice(at + 1, at + 4))?.[0];
  if (octal !== undefined) {
    const value = Number.parseInt(octal, 8);
    if (value > 255) return undefined;
    out.byte(value);
    return at + 4;
  }
  const length = lengths[kind];
  const hex = text.slice(at + 2, at + 2 + (length ?? 0));
  if (length === undefined || hex.length < length || /[^\da-f]/i.test(hex)) return undefined;
  const value = Number.parseInt(hex, 16);
  if (kind === 'x') out.byte(value);
  else if (value > 0x10ffff || (strict && value >= 0xd800 && value <= 0xdfff)) return undefined;
  else out.text(value >= 0xd800 && value <= 0xdfff ? '\ufffd' : String.fromCodePoint(value));
  return at + 2 + length;
}

/** Text of characters and of single bytes, which together may make further characters. */
class Bytes {
  readonly #parts: (string | number)[] = [];
  #hasHighBytes = false;

  text(text: string): void {
    this.#parts.push(text);
  }

  byte(value: number): void {
    if (value < 0x80) return this.text(String.fromCharCode(value));
    this.#hasHighBytes = true;
    this.#parts.push(value);
  }

  toString(): string {
    if (!this.#hasHighBytes) return this.#parts.join('');
    const encoder = new TextEncoder();
    const bytes = this.#parts.flatMap((part) =>
      typeof part === 'number' ? [part] : Array.from(encoder.encode(part)),
    );
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes));
  }
}
