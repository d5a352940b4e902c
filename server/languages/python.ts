import { environmentReference, refused } from './environment';
import type { Language, OffsetEdit, Refusal, StringSyntax } from './language';
import { codeOnly, literals } from './literals';
import { isWholeContent, lineBreakOf, lineOf } from './site';
import type { Site } from './site';

const cases = (letters: string): string[] => [...new Set([letters, letters.toUpperCase()])];
const pairs = (other: string): string[] =>
  [`r${other}`, `${other}r`, `R${other}`, `${other}R`]
    .flatMap((pair) => cases(pair))
    .concat(`r${other.toUpperCase()}`);
const RAW_BYTES = 'A bytes literal cannot be replaced by a string. Decode it first.';

/** One quote's kinds: raw, formatted, bytes and plain. */
function kinds(quote: string): StringSyntax[] {
  const form = { open: quote, close: quote, multiline: quote.length === 3 } as const;
  const field = [{ open: '{', close: '}', doubled: true }];
  return [
    { ...form, escape: 'backslash', prefixes: [...pairs('b'), 'b', 'B'], immovable: RAW_BYTES },
    { ...form, escape: 'none', prefixes: pairs('f'), interpolations: field },
    { ...form, escape: 'backslash', prefixes: ['f', 'F'], interpolations: field },
    { ...form, escape: 'none', prefixes: ['r', 'R'] },
    { ...form, escape: 'backslash', escapes: 'ntrbf\\"\'u', prefixes: ['u', 'U'] },
  ];
}
const quotes = ['"""', "'''", '"', "'"];

/** The name by which this module reads `os.environ`, if an import before `at` gives one. */
function importedName(code: string, at: number): string | undefined {
  const imports = /^(?:import|from\s+os\s+import)\s+([^\n;]*)/gm;
  for (const found of code.slice(0, at).matchAll(imports)) {
    const from = found[0].startsWith('from');
    for (const item of (found[1] ?? '').replaceAll(/[()\\]/g, '').split(',')) {
      const [name, as, alias] = item.trim().split(/\s+/);
      const local = as === 'as' ? alias : name;
      if (from && name === 'environ' && local !== undefined) return local;
      if (!from && name === 'os' && local !== undefined) return `${local}.environ`;
      if (!from && name?.startsWith('os.') && as === undefined) return 'os.environ';
    }
  }
  return undefined;
}

/** Where `import os` goes: before the first import, else after the module's header. */
function importPlace(text: string, code: string): { readonly at: number; readonly grouped: boolean } {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const skipLine = (): void => {
    at = Math.min(text.length, lineOf(text, at).end + 1);
  };
  // Comments at the top belong to the file: shebang, encoding, licence.
  while (at < text.length && text.startsWith('#', at)) skipLine();
  const docstring = literals(text, python)[0];
  if (docstring && docstring.previous === 0) {
    at = docstring.span.end;
    skipLine();
  }
  for (const future of code.matchAll(/^from\s+__future__\s+import\s*(?:\([^)]*\)|[^\n]*)/gm)) {
    at = future.index + future[0].length;
    skipLine();
  }
  const first = /^(?:import|from)\s/m.exec(code.slice(at));
  return first ? { at: at + first.index, grouped: true } : { at, grouped: false };
}

function importOs(site: Site): readonly OffsetEdit[] | Refusal {
  const { text, literal } = site;
  const code = codeOnly(text, python);
  if (importedName(code, literal.span.start) !== undefined) return [];
  let place = importPlace(text, code);
  if (place.at > literal.span.start) {
    const header = importPlace(text.slice(0, literal.span.start), code.slice(0, literal.span.start));
    place = { at: lineOf(text, header.at).start === header.at ? header.at : place.at, grouped: false };
  }
  const line = lineOf(text, literal.span.start).start;
  if (place.at > literal.span.start || (place.at > line && line > 0)) {
    return refused(
      'unsupported',
      'There is no place for `import os` before this line. Import it, then move the secret.',
    );
  }
  const eol = lineBreakOf(text);
  const blankFollows = /^\s*(?:\n|$)/.test(text.slice(place.at, lineOf(text, place.at).end + 1));
  const open = place.at > 0 && !/[\n\ufeff]/.test(text.charAt(place.at - 1)) ? eol : '';
  return [
    {
      start: place.at,
      end: place.at,
      newText: `${open}import os${eol}${place.grouped || blankFollows ? '' : eol}`,
    },
  ];
}

function environ({ text, literal }: Site): string {
  return importedName(codeOnly(text, python), literal.span.start) ?? 'os.environ';
}

export const python: Language = {
  id: 'python',
  title: 'Python',
  languageIds: ['python'],
  fileNames: ['.py', '.pyi', '.pyw'],
  comments: { line: ['#'] },
  strings: [
    ...quotes.flatMap((quote) => kinds(quote)),
    ...quotes.map((quote): StringSyntax => {
      return {
        open: quote,
        close: quote,
        escape: 'backslash',
        escapes: 'ntrbf\\"\'u',
        multiline: quote.length === 3,
      };
    }),
  ],
  reference: environmentReference(() => python, {
    read: (site) => `${environ(site)}["${site.envName}"]`,
    join: ' + ',
    adjacent: true,
    // Before Python 3.12 the quotes inside had to differ from those around.
    inside: (site) => {
      if (!site.literal.syntax.interpolations || isWholeContent(site.literal, site.part)) return undefined;
      const quote = site.literal.syntax.open.startsWith('"') ? "'" : '"';
      return `{${environ(site)}[${quote}${site.envName}${quote}]}`;
    },
    support: importOs,
  }),
  examples: [
    { before: 'TOKEN = "«secret»"\n', after: 'import os\n\nTOKEN = os.environ["APP_TOKEN"]\n' },
    {
      before: "import os\nlogin('me', '«secret»')\n",
      after: 'import os\nlogin(\'me\', os.environ["APP_TOKEN"])\n',
    },
    {
      before:
        '#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n"""Doc "string"."""\nfrom __future__ import (\n    annotations,\n)\nimport sys\nfrom json import loads\n\ndef f(a=["«secret»"]):\n    return a\n',
      after:
        '#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n"""Doc "string"."""\nfrom __future__ import (\n    annotations,\n)\nimport os\nimport sys\nfrom json import loads\n\ndef f(a=[os.environ["APP_TOKEN"]]):\n    return a\n',
    },
    {
      before: 'import os as system\nT = {"a": r"«secret»"}\n',
      after: 'import os as system\nT = {"a": system.environ["APP_TOKEN"]}\n',
    },
    {
      before: 'from os import path, environ\nT = u"«secret»"\n',
      after: 'from os import path, environ\nT = environ["APP_TOKEN"]\n',
    },
    {
      before: 'import os.path\r\nT = """«secret»"""\r\n',
      after: 'import os.path\r\nT = os.environ["APP_TOKEN"]\r\n',
    },
    {
      before: '"""Doc."""\r\nT = "«secret»"\r\n',
      after: '"""Doc."""\r\nimport os\r\n\r\nT = os.environ["APP_TOKEN"]\r\n',
    },
    {
      before: 'import os\nh = f"Bearer {len(\'x\')} «secret»"\n',
      after: "import os\nh = f\"Bearer {len('x')} {os.environ['APP_TOKEN']}\"\n",
    },
    {
      before: 'import os\nh = {"A": "Bearer «secret»"}\n',
      after: 'import os\nh = {"A": "Bearer " + os.environ["APP_TOKEN"]}\n',
    },
    {
      before: 'import os\nh = "Bearer «secret» %s" % 1\n',
      after: 'import os\nh = ("Bearer " + os.environ["APP_TOKEN"] + " %s") % 1\n',
    },
    {
      before: 'import os\nh = "«secret»" if os else None\n',
      after: 'import os\nh = os.environ["APP_TOKEN"] if os else None\n',
    },
  ],
};
