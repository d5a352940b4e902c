import { describe, expect, it } from 'vitest';
import { languageFor } from '../../server/languages';
import { syntaxAt } from '../../server/languages/syntaxAt';

/** `kind`, or `kind-role`, then what is called; `«…»` marks the value. */
function told(id: string, marked: string): string {
  const language = languageFor(id);
  if (!language) throw new Error(`no language ${id}`);
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const { kind, role, callee } = syntaxAt(marked.replace(/[«»]/g, ''), { start, end }, language, true);
  return [role ? `${kind}-${role}` : kind, ...(callee === undefined ? [] : [callee])].join(' ');
}

describe('the syntax around a value', () => {
  it.each([
    ['javascript', 'const a = "«v»";', 'string-assignment'],
    ['javascript', "f({ password: '«v»' })", 'string-property'],
    ['javascript', 'connect(\n  host,\n  "«v»",\n)', 'string-argument connect'],
    ['javascript', 'const a = process.env.A ?? "«v»";', 'string-default'],
    ['javascript', 'if (a === `«v»`) b();', 'string-comparison'],
    ['javascript', 'switch (a) { case "«v»": b() }', 'string-comparison'],
    ['javascript', 'expect(login("x")).toBe("«v»")', 'string-assertion'],
    ['javascript', 'const o = { "«v»": 1 }', 'string-key'],
    ['javascript', 'o["«v»"] = 1', 'string-key'],
    ['javascript', 'const f = () => "«v»"', 'string-result'],
    ['javascript', 'const a = /«v»/;', 'regex'],
    ['javascript', 'a = «v»;', 'code'],
    ['javascript', '/* a\n "«v»" */', 'comment'],
    ['javascript', 'a = `${ «v» }`', 'code'],
    ['javascriptreact', 'a = <p>«v»</p>', 'markup'],
    ['typescript', 'type A = "«v»";', 'string-type'],
    ['typescript', 'let a: "x" | "«v»";', 'string-type'],
    ['typescript', 'function f(a = "«v»") {}', 'string-default'],
    ['python', 'a = "«v»"', 'string-assignment'],
    ['python', 'def f():\n    """«v»"""\n', 'docstring'],
    ['python', 'connect(password="«v»")', 'string-argument connect'],
    ['python', 'def f(a, password="«v»"):', 'string-default'],
    ['python', 'assert a == "«v»"', 'string-assertion'],
    ['python', 'self.assertEqual(a, "«v»")', 'string-assertion'],
    ['python', 'd = {"a": "«v»"}', 'string-property'],
    ['python', 'd = ["a", "«v»"]', 'string-element'],
    ['python', 'a = 1  # «v»', 'comment'],
    ['go', 'a := `«v»`', 'string-assignment'],
    ['go', 'require.Equal(t, a, "«v»")', 'string-assertion'],
    ['go', 'var a = map[string]string{"k": "«v»"}', 'string-property'],
    ['java', '@Value("«v»") String a;', 'string-annotation @Value'],
    ['java', 'b.setPassword("«v»");', 'string-argument b.setPassword'],
    ['java', 'assertEquals("«v»", a);', 'string-assertion'],
    ['csharp', 'return @"«v»";', 'string-result'],
    ['ruby', "h = { 'a' => '«v»' }", 'string-property'],
    ['ruby', "login(a: '«v»')", 'string-argument login'],
    ['ruby', 'a = <<~X\n  «v»\nX\n', 'string'],
    ['php', "<?php define('A', '«v»');", 'string-argument define'],
    ['php', '<p>«v»</p>', 'markup'],
    ['rust', 'assert_eq!(a, "«v»");', 'string-assertion'],
    ['rust', 'let a = r#"«v»"#;', 'string-assignment'],
    ['kotlin', 'fun f(a: String = "«v»") {}', 'string-default'],
    ['swift', 'f(password: "«v»")', 'string-argument f'],
    ['shellscript', 'A=«v»', 'bare'],
    ['shellscript', 'cat <<X\n«v»\nX\n', 'string'],
    ['yaml', 'a: «v» # b', 'bare'],
    ['yaml', '# a: «v»', 'comment'],
    ['dotenv', 'A=«v»', 'bare'],
    ['json', '{ "a": "«v»" }', 'string-property'],
    ['json', '{ "«v»": 1 }', 'string-key'],
    ['toml', 'a = "«v»"', 'string-assignment'],
  ])('%s: %s', (id, marked, expected) => {
    expect(told(id, marked)).toBe(expected);
  });

  it('tells the literal, and whether the value is all of it', () => {
    const javascript = languageFor('javascript')!;
    const text = 'a = `Bearer ${x} abc`';
    expect(syntaxAt(text, { start: 17, end: 20 }, javascript, true).literal).toEqual({
      span: { start: 4, end: 21 },
      content: { start: 5, end: 20 },
      interpolated: true,
      whole: false,
    });
    expect(syntaxAt('a = " b "', { start: 6, end: 7 }, javascript, true).literal).toMatchObject({
      interpolated: false,
      whole: true,
    });
  });

  it('knows a piece of a file of islands to begin in code', () => {
    const php = languageFor('php')!;
    expect(syntaxAt('$a = "b";', { start: 6, end: 7 }, php, false).kind).toBe('string');
    expect(syntaxAt('$a = "b";', { start: 6, end: 7 }, php, true).kind).toBe('markup');
  });
});
