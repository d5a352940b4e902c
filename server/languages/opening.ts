import type { Language, StringSyntax } from './language';

/** A string's opening, found in the text. */
export interface Opening {
  readonly syntax: StringSyntax;
  readonly contentStart: number;
  /** What closes this one, with its fence. */
  readonly close: string;
}

/** A language's string kinds by the character that can begin them. */
export interface OpeningTable {
  readonly byFirst: ReadonlyMap<string, readonly StringSyntax[]>;
  readonly fences: ReadonlySet<string>;
  readonly prefixed: readonly StringSyntax[];
  /** Characters of which one follows every prefix. */
  readonly afterPrefix: ReadonlySet<string>;
}

const tables = new WeakMap<Language, OpeningTable>();

export function openingTable(language: Language): OpeningTable {
  let table = tables.get(language);
  if (!table) {
    const byFirst = new Map<string, StringSyntax[]>();
    const add = (first: string, syntax: StringSyntax): void => {
      const list = byFirst.get(first);
      if (list) list.push(syntax);
      else byFirst.set(first, [syntax]);
    };
    for (const syntax of language.strings) {
      if (syntax.prefixes) continue;
      if (!syntax.fence || syntax.fence.min === 0) add(syntax.open.charAt(0), syntax);
      if (syntax.fence) add(syntax.fence.char, syntax);
    }
    const prefixed = language.strings.filter((syntax) => syntax.prefixes);
    table = {
      byFirst,
      fences: new Set(language.strings.flatMap((syntax) => (syntax.fence ? [syntax.fence.char] : []))),
      prefixed,
      afterPrefix: new Set(
        prefixed.flatMap(({ open, fence }) => [open.charAt(0), ...(fence ? [fence.char] : [])]),
      ),
    };
    tables.set(language, table);
  }
  return table;
}

/** The string that opens at `at` (where a prefix would stand), if one does. */
export function openingAt(
  text: string,
  at: number,
  candidates: readonly StringSyntax[],
): Opening | undefined {
  for (const syntax of candidates) {
    const found = matches(text, at, syntax);
    if (found) return found;
  }
  return undefined;
}

function matches(text: string, at: number, syntax: StringSyntax): Opening | undefined {
  let i = at;
  if (syntax.prefixes) {
    const prefix = syntax.prefixes.find((candidate) => {
      const next = text.charAt(at + candidate.length);
      return (
        text.startsWith(candidate, at) && (next === syntax.open.charAt(0) || next === syntax.fence?.char)
      );
    });
    if (prefix === undefined) return undefined;
    i += prefix.length;
  }
  let fence = 0;
  if (syntax.fence) {
    while (text.charAt(i + fence) === syntax.fence.char) fence++;
    if (fence < syntax.fence.min) return undefined;
    i += fence;
  }
  if (!text.startsWith(syntax.open, i)) return undefined;
  if (syntax.char && !isCharacter(text, i)) return undefined;
  i += syntax.open.length;
  const quote = syntax.close.charAt(0);
  const contentStart = i;
  while (syntax.growing && text.charAt(i) === quote) i++;
  const close = syntax.close + quote.repeat(i - contentStart);
  return { syntax, contentStart: i, close: close + (syntax.fence?.char.repeat(fence) ?? '') };
}

/** `'x'`, `'\n'`, `'😀'`; not `'a` as in a lifetime. */
function isCharacter(text: string, quote: number): boolean {
  if (text.charAt(quote + 1) === '\\') return true;
  const width = (text.codePointAt(quote + 1) ?? 0) > 0xffff ? 2 : 1;
  return text.charAt(quote + 1 + width) === "'";
}
