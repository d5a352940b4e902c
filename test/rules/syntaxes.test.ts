import { describe, expect, it } from 'vitest';
import { everything, found } from '../engine/options';
import { languages } from '../../server/languages';
import { shannon, wordLikeness } from '../../server/rules/randomness';
import { rules } from '../../server/rules/index';
import { seeded } from '../../server/rules/samples';
import type { TokenRule } from '../../server/rules/define';

/** Every kind of string literal that a language of the house has, as text around a value. */
const literals: readonly (readonly [open: string, close: string])[] = [
  ...new Map(
    languages
      .flatMap(({ strings }) => strings)
      .filter(({ char }) => !char)
      .map(({ open, close, prefixes, fence }) => {
        const hashes = fence ? fence.char.repeat(Math.max(1, fence.min)) : '';
        const pair = [`${prefixes?.[0] ?? ''}${hashes}${open}`, `${close}${hashes}`] as const;
        return [pair.join('…'), pair] as const;
      }),
  ).values(),
];

/** How a token stands alone in programs, configuration and prose; no name that another rule listens to. */
const syntaxes: readonly ((value: string) => string)[] = [
  ...literals.map(
    ([open, close]) =>
      (value: string) =>
        `value = ${open}${value}${close}\n`,
  ),
  ...literals.map(
    ([open, close]) =>
      (value: string) =>
        `call(1, ${open}${value}${close}, 2);\n`,
  ),
  (value) => `outer:\n  value: ${value}\n`,
  (value) => `outer:\n  - ${value}\n`,
  (value) => `outer:\n  value: |\n    ${value}\n`,
  (value) => `{ "value": "${value}" }`,
  (value) => `{"a":1,"value":"${value}","b":[]}`,
  (value) => String.raw`{"text":"{\"value\":\"${value}\"}"}`,
  (value) => `[section]\nvalue = "${value}"\n`,
  (value) => `[section]\nvalue=${value}\n; more\n`,
  (value) => `<value>${value}</value>`,
  (value) => `<item value="${value}" other="1"/>`,
  (value) => `acme.value = ${value}\nacme.value2: ${value}\n`,
  (value) => `VALUE=${value}\nOTHER=1\n`,
  (value) => `VALUE=${value}\r\nOTHER=1\r\n`,
  (value) => `export VALUE=${value} OTHER=1\n`,
  (value) => `VALUE=$(fetch ${value})\n`,
  (value) => `https://acme.test/items?value=${value}&other=1`,
  (value) => `GET / HTTP/1.1\r\nX-Value: ${value}\r\nAccept: */*\r\n`,
  (value) => `acme --value ${value} --other=1\n`,
  (value) => `acme --value=${value} file\n`,
  (value) => `FROM scratch\nENV VALUE=${value}\nENV VALUE ${value}\n`,
  (value) => `The value is \`${value}\`, as of today.\n`,
  (value) => `| value | ${value} |\n`,
  (value) => `    ${value}\n`,
  (value) => `# é 😀 the value ${value}, as of today`,
];

/** Every rule meets every eighth form, each time others than the rule before it; the seeds are the forms' numbers. */
function* formsFor<T>(forms: readonly T[], rule: TokenRule): Generator<[seed: number, form: T]> {
  const first = rules.indexOf(rule);
  for (const [seed, form] of forms.entries()) if ((seed + first) % 8 === 0) yield [seed, form];
}

const draw = (rule: TokenRule, example: number, seed: number): string =>
  rule.examples.positive[example]?.(seeded(seed)) ?? '';

/** The text is one token and nothing else: then the finding must be exactly it, wherever it stands. */
const bare = rules.flatMap((rule) =>
  rule.examples.positive.flatMap((_, example) => {
    const isBare = !rule.pattern.source.includes('(?<secret') && !/[\s"'`]/.test(draw(rule, example, 1));
    return isBare ? [[`${rule.id} ${example + 1}`, rule, example] as const] : [];
  }),
);

it.each(bare)('%s is found in every syntax, exactly and as itself', (_, rule, example) => {
  for (const [seed, syntax] of formsFor(syntaxes, rule)) {
    const token = draw(rule, example, seed);
    const text = syntax(token);
    const times = text.split(token).length - 1;
    expect(found(text), text).toEqual(Array.from({ length: times }, () => [rule.id, token]));
  }
});

const camel = (name: string): string =>
  name.toLowerCase().replace(/_(\w)/g, (_, c: string) => c.toUpperCase());
const kebab = (name: string): string => name.toLowerCase().replaceAll('_', '-');

/** How a name gives a value; the name is in upper case with underscores. */
const assignments: readonly ((name: string, value: string) => string)[] = [
  ...literals.map(
    ([open, close]) =>
      (name: string, value: string) =>
        `${camel(name)} = ${open}${value}${close}\n`,
  ),
  (name, value) => `const ${camel(name)}: string = '${value}';\n`,
  (name, value) => `var ${camel(name)} string = "${value}"\n`,
  (name, value) => `${camel(name)} := "${value}"\n`,
  (name, value) => `private static final String ${name} = "${value}";\n`,
  (name, value) => `new Client({ ${camel(name)}: '${value}' })\n`,
  (name, value) => `Client(${name.toLowerCase()}="${value}")\n`,
  (name, value) => `$config['${name.toLowerCase()}'] = '${value}';\n`,
  (name, value) => `'${name.toLowerCase()}' => '${value}',\n`,
  (name, value) => `define('${name}', '${value}');\n`,
  (name, value) => `os.environ["${name}"] = "${value}"\n`,
  (name, value) => `os.Setenv("${name}", "${value}")\n`,
  (name, value) => `config.set${name.charAt(0)}${camel(name).slice(1)}("${value}");\n`,
  (name, value) => `outer:\n  ${camel(name)}: ${value}\n`,
  (name, value) => `outer:\n  ${kebab(name)}: "${value}"\n`,
  (name, value) => `{ "${camel(name)}": "${value}" }`,
  (name, value) => `{"${name.toLowerCase()}":"${value}","b":[]}`,
  (name, value) => `[section]\n${name.toLowerCase()} = "${value}"\n`,
  (name, value) => `[section]\n${name.toLowerCase()}=${value}\n`,
  (name, value) => `<${camel(name)}>${value}</${camel(name)}>\n`,
  (name, value) => `<add key="${camel(name)}" value="${value}" />\n`,
  (name, value) => `<client ${camel(name)}="${value}" />\n`,
  (name, value) => `acme.${name.toLowerCase().replaceAll('_', '.')}=${value}\n`,
  (name, value) => `${name}=${value}\n`,
  (name, value) => `${name}='${value}'\r\n`,
  (name, value) => `export ${name}=${value}\n`,
  (name, value) => `ENV ${name}=${value}\n`,
  (name, value) => `ENV ${name} ${value}\n`,
  (name, value) => `ARG ${name}=${value}\n`,
  (name, value) => `setx ${name} ${value}\n`,
  (name, value) => `$env:${name} = "${value}"\n`,
  (name, value) => `acme --${kebab(name)} ${value}\n`,
  (name, value) => `acme --${kebab(name)}=${value}\n`,
  (name, value) => `docker run -e ${name}=${value} image\n`,
  (name, value) => `https://acme.test/items?${name.toLowerCase()}=${value}&other=1\n`,
  (name, value) => `X-${kebab(name)}: ${value}\r\n`,
  (name, value) => `- \`${name}\`: \`${value}\`\n`,
];

/** Rules for formats that a name beside them tells: the first example is `NAME="value"`. */
const named = rules.flatMap((rule) => {
  const [, name] = /^([A-Z][A-Z\d_]*)="[^"\s]*"$/.exec(draw(rule, 0, 1)) ?? [];
  return name === undefined || !rule.pattern.source.includes('(?<rest>')
    ? []
    : [[rule.id, rule, name] as const];
});

/** A value of the rule's own example. A short draw in a hundred reads like words: then the next one. */
function typical(rule: TokenRule, name: string, seed: number): string {
  const value = draw(rule, 0, seed).slice(name.length + 2, -1);
  return (value.length >= 32 || /\d.*\d/.test(value)) && wordLikeness(value) < 0.45 && shannon(value) > 2.8
    ? value
    : typical(rule, name, seed + 1000);
}

/** What users see unless they ask for more. */
const usual = { ...everything, minimumConfidence: 'medium' } as const;

describe('a value that its name tells', () => {
  it.each(named)('%s is found in every syntax, exactly and as itself', (id, rule, name) => {
    for (const [seed, assignment] of formsFor(assignments, rule)) {
      const value = typical(rule, name, seed);
      const text = assignment(name, value);
      // A short name is only listened to with what tells it from a word: `box_`, not `box.`.
      if (!rule.keywords.some((keyword) => text.toLowerCase().includes(keyword))) continue;
      const others = found(text, usual).filter(([, secret]) => secret !== camel(name));
      expect(others, text).toEqual([[id, value]]);
    }
  });
});

it('covers most of the catalogue', () => {
  expect(literals.length).toBeGreaterThan(20);
  expect(new Set([...bare.map(([, { id }]) => id), ...named.map(([id]) => id)]).size).toBeGreaterThan(700);
});
