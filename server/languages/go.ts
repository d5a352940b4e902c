import { environmentReference, refused } from './environment';
import type { Language, OffsetEdit, Refusal } from './language';
import { codeOnly } from './literals';
import { lineBreakOf, lineOf, opener } from './site';
import type { Site } from './site';
import { character, doubleQuoted } from './strings';

/** Import declarations of the file: where each begins and ends, with its text. */
function imports(text: string, code: string): { start: number; end: number; block: boolean }[] {
  return [...code.matchAll(/^import\b[ \t]*(?:\([^)]*\)|[^\n;]*)/gm)].map((found) => ({
    start: found.index,
    end: found.index + text.slice(found.index, found.index + found[0].length).trimEnd().length,
    block: found[0].includes('('),
  }));
}

/** How `os` is called here: a package name, empty for a dot import, undefined when it is not imported. */
function osName(text: string, code: string): string | undefined {
  for (const { start, end } of imports(text, code)) {
    const found = /(?<!\/\/.*)(?:^|[\s(;])(?:([\w.]+)[ \t]+)?["`]os["`]/.exec(
      text.slice(start, end).replace(/^import/, ''),
    );
    if (!found || found[1] === '_') continue;
    return found[1] === '.' ? '' : (found[1] ?? 'os');
  }
  return undefined;
}

function importOs({ text }: Site): readonly OffsetEdit[] | Refusal {
  const code = codeOnly(text, go);
  if (osName(text, code) !== undefined) return [];
  const eol = lineBreakOf(text);
  const declarations = imports(text, code);
  const block = declarations.find((declaration) => declaration.block);
  if (block) {
    const inner = text.indexOf('(', block.start) + 1;
    if (!text.slice(inner, block.end).includes('\n')) return [insert(inner, `"os"; `)];
    // In order within the first group, as gofmt has it.
    let at = lineOf(text, inner).end + 1;
    for (;;) {
      const line = lineOf(text, at);
      const path = /^\s*(?:[\w.]+\s+)?"([^"]+)"/.exec(text.slice(line.start, line.end))?.[1];
      if (path === undefined || path > 'os' || path.includes('.')) break;
      at = line.end + 1;
    }
    return [insert(at, `\t"os"${eol}`)];
  }
  const last = declarations.at(-1);
  if (last) return [insert(last.end, `${eol}import "os"`)];
  const clause = /^package[ \t]+\w+[ \t]*;?/m.exec(code);
  if (!clause)
    return refused('unsupported', 'This file has no package clause. Write it, then move the secret.');
  return [insert(clause.index + clause[0].trimEnd().length, `${eol}${eol}import "os"`)];
}

const insert = (at: number, newText: string): OffsetEdit => ({ start: at, end: at, newText });

/** The `const` keyword of a single declaration that may become a `var`. */
function constant(site: Site): { at: number } | Refusal | undefined {
  const { text, literal } = site;
  const code = codeOnly(text, go);
  const outer = opener(site);
  if (outer?.bracket === '(' && /(?:^|\n)\s*const\s*$/.test(outer.head)) {
    return refused(
      'constant',
      'A constant cannot be read at run time. Move it out of the const block as a var first.',
    );
  }
  const line = lineOf(text, literal.span.start).start;
  const found = /^(\s*)const[ \t]+(\w+)\b/.exec(code.slice(line, literal.span.start));
  if (!found) return undefined;
  const name = new RegExp(`\\b${found[2]}\\b`, 'g');
  const inConst = [...code.matchAll(/^\s*const\s*(?:\([^)]*\)|[^\n]*)/gm)].filter(([declared]) =>
    name.test(declared),
  );
  const uses = [...code.matchAll(name)].length;
  // Another constant made from it would no longer compile, nor a variable that nobody uses in a function.
  if (inConst.length > 1 || (literal.openers.length > 0 && uses < 2)) {
    return refused('constant', 'This constant is needed at compile time. Make it a var first.');
  }
  return { at: line + (found[1]?.length ?? 0) };
}

export const go: Language = {
  id: 'go',
  title: 'Go',
  languageIds: ['go'],
  fileNames: ['.go'],
  comments: { line: ['//'], block: [['/*', '*/']] },
  strings: [
    { ...doubleQuoted, escapes: 'ntrbf\\"u' },
    { open: '`', close: '`', escape: 'none', multiline: true },
    character,
  ],
  reference: environmentReference(() => go, {
    read: ({ text, envName }) => {
      const name = osName(text, codeOnly(text, go)) ?? 'os';
      return `${name === '' ? '' : `${name}.`}Getenv("${envName}")`;
    },
    join: ' + ',
    refuse: (site) => {
      const { text, literal, wordBefore, before } = site;
      if (
        imports(text, codeOnly(text, go)).some(
          ({ start, end }) => start < literal.span.start && literal.span.end <= end,
        )
      ) {
        return refused('constant', 'An import path must be a string.');
      }
      const tag =
        wordBefore === '' ? /[)\]}]/.test(before) : !/^(?:return|case|range|else)$/.test(wordBefore);
      if (tag) return refused('constant', 'A struct tag must be a string.');
      const declared = constant(site);
      return declared && 'kind' in declared ? declared : undefined;
    },
    support: (site) => {
      const added = importOs(site);
      if ('kind' in added) return added;
      const declared = constant(site);
      return declared && 'at' in declared
        ? [...added, { start: declared.at, end: declared.at + 5, newText: 'var' }]
        : added;
    },
  }),
  examples: [
    {
      before: 'package a\n\nvar t = "«secret»"\n',
      after: 'package a\n\nimport "os"\n\nvar t = os.Getenv("APP_TOKEN")\n',
    },
    {
      before: 'package a\n\nimport "fmt"\n\nfunc F() { fmt.Println("x", `«secret»`) }\n',
      after:
        'package a\n\nimport "fmt"\nimport "os"\n\nfunc F() { fmt.Println("x", os.Getenv("APP_TOKEN")) }\n',
    },
    {
      before:
        'package a\n\nimport (\n\t"fmt"\n\t"strings"\n)\n\nfunc F() string { return fmt.Sprint(strings.ToUpper("«secret»")) }\n',
      after:
        'package a\n\nimport (\n\t"fmt"\n\t"os"\n\t"strings"\n)\n\nfunc F() string { return fmt.Sprint(strings.ToUpper(os.Getenv("APP_TOKEN"))) }\n',
    },
    {
      before:
        '// Package a says import "x".\npackage a\n\nimport (\n\t"net/http"\n\t"os"\n)\n\nvar _ = http.Header{"A": {"Bearer «secret»"}, "B": os.Args}\n',
      after:
        '// Package a says import "x".\npackage a\n\nimport (\n\t"net/http"\n\t"os"\n)\n\nvar _ = http.Header{"A": {"Bearer " + os.Getenv("APP_TOKEN")}, "B": os.Args}\n',
    },
    {
      before:
        'package a\r\n\r\nimport myos "os"\r\n\r\nconst token string = "«secret»"\r\n\r\nvar _, _ = token, myos.Args\r\n',
      after:
        'package a\r\n\r\nimport myos "os"\r\n\r\nvar token string = myos.Getenv("APP_TOKEN")\r\n\r\nvar _, _ = token, myos.Args\r\n',
    },
    {
      before: 'package a\n\nimport . "os"\n\nvar _, _ = map[rune][]byte{\'"\': []byte("«secret»")}, Args\n',
      after:
        'package a\n\nimport . "os"\n\nvar _, _ = map[rune][]byte{\'"\': []byte(Getenv("APP_TOKEN"))}, Args\n',
    },
  ],
};
