import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageFor, languages } from '../../server/languages';
import type { Language } from '../../server/languages/language';
import { tokenize } from '../../server/languages/lexer';
import { codeOnly, literals, stateAt } from '../../server/languages/literals';

const known = (id: string): Language => {
  const language = languageFor(id);
  if (!language) throw new Error(`no language ${id}`);
  return language;
};
const contents = (id: string, text: string): string[] =>
  literals(text, known(id)).map(({ content }) => text.slice(content.start, content.end));

describe('literals', () => {
  it.each([
    [
      'javascript',
      'a = b / "x" / c; r = /["`/]/g; f`t${"in" + `u${1}`}`',
      ['x', 'in', 'u${1}', 't${"in" + `u${1}`}'],
    ],
    ['javascript', "// it's\n/* ' */ x = 'a\\'b'; y = 'open\nz = 'c'", ["a\\'b", 'c']],
    ['typescriptreact', '<A b="1" c={x ? "2" : <B/>}>don\'t {"3"}</A>; y = "4"', ['1', '2', '3', '4']],
    ['python', "r'\\' + f'{d[\"k\"]!r:>{w}}' + '''a'b''' # 'c'", ['\\', 'k', '{d["k"]!r:>{w}}', "a'b"]],
    ['rust', 'let a: &\'a str = r##"x"#"##; \'\\\'\'; "b" /* /* " */ " */', ['x"#', "\\'", 'b']],
    ['csharp', 'a = @"x""y"; b = $"{f("z")}{{"; c = """"q"""r"""";', ['x""y', 'z', '{f("z")}{{', 'q"""r']],
    ['swift', 'let a = #"x"y"#; "b\\(f("c"))"', ['x"y', 'c', 'b\\(f("c"))']],
    ['shellscript', "a=\"$(b \"c\" 'd')\" # it's\necho ${#x} 'e'", ['c', 'd', '$(b "c" \'d\')', 'e']],
    ['php', "it's <?php 'a'; ?> don't <?= \"b\" ?>", ['a', 'b']],
    ['ruby', "x = <<~EOS\n  it's\nEOS\ny = 'b'", ["  it's\n", 'b']],
  ])('%s: %s', (id, text, expected) => {
    expect(contents(id, text)).toEqual(expected);
  });

  it('blanks everything but code', () => {
    expect(codeOnly('a = "b" // c\nd', known('javascript'))).toBe('a =         \nd');
  });

  it('tells what a place is', () => {
    const text = 'a = `x\ny`; /* b\nc */ d\n';
    const ends = [...text.matchAll(/\n/g)].map(({ index }) => stateAt(text, index, known('javascript')));
    expect(ends).toEqual(['string', 'comment', 'code']);
    const element = 'e = <A\n b="c"\n>text\n</A>\n';
    const states = [...element.matchAll(/\n/g)].map(({ index }) =>
      stateAt(element, index, known('javascript')),
    );
    expect(states).toEqual(['code', 'code', 'markup', 'code']);
  });
});

const pieces = [
  '"',
  "'",
  '`',
  '\\',
  '\n',
  '\r\n',
  '{',
  '}',
  '(',
  ')',
  '${',
  '#{',
  '$(',
  '"""',
  "'''",
  '/',
  '/*',
  '*/',
  '//',
  '#',
  '<',
  '>',
  '</',
  '<<A\n',
  'A\n',
  '<?php',
  '?>',
  'r#"',
  '"#',
  '$"',
  '@"',
  'f',
  'x',
  ' ',
  '\ud800',
  '=',
  '%q(',
];

describe('hostile texts', () => {
  it.each(languages.map((language) => ({ title: language.title, language })))('$title', ({ language }) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const found = literals(text, language);
        for (const { span, content, openers } of found) {
          expect(span.start <= content.start && content.start <= content.end && content.end <= span.end).toBe(
            true,
          );
          expect(openers.every((at) => '([{'.includes(text.charAt(at)) && at < span.start)).toBe(true);
        }
        expect(codeOnly(text, language).length).toBe(text.length);
        const at = { start: Math.floor(text.length / 2), end: Math.ceil(text.length / 2) };
        if (language.reference?.style === 'value') language.reference.valueAt(text, at);
        stateAt(text, at.start, language);
      }),
      { numRuns: 200 },
    );
  });

  it('never calls what follows another prefix of the same text a different literal', () => {
    const text = 'const a = "x"; const b = `y${"z"}`; // "q"\n';
    const whole = literals(text, known('typescript'));
    for (let end = 0; end <= text.length; end++) {
      const part = literals(text.slice(0, end), known('typescript'));
      expect(part).toEqual(whole.filter(({ span }) => span.end <= end));
    }
  });

  it.each(['${`', '"', '/*', '(/[', '<a b="', '$(', 'f"{', '<<A\n', '###', "'"])('%j repeated', (piece) => {
    const text = piece.repeat(20_000);
    for (const id of ['javascript', 'python', 'shellscript', 'swift', 'rust', 'ruby', 'php', 'csharp']) {
      let steps = 0;
      let last = -1;
      let forward = true;
      tokenize(text, known(id), {
        step: (at) => {
          forward &&= at > last;
          last = at;
          steps++;
        },
      });
      expect(forward).toBe(true);
      expect(steps).toBeLessThanOrEqual(text.length);
    }
  });
});
