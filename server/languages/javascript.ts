import { environmentReference, refused } from './environment';
import type { EnvironmentReader } from './environment';
import type { Example, Language, Refusal, StringSyntax } from './language';
import { opener, statementBefore } from './site';
import type { Site } from './site';
import { doubleQuoted, singleQuoted } from './strings';

const ESCAPES = 'ntrbf\\"\'`/u';
const template: StringSyntax = {
  open: '`',
  close: '`',
  escape: 'backslash',
  escapes: `${ESCAPES}$`,
  interpolations: [{ open: '${', close: '}' }],
  multiline: true,
};
const attribute: StringSyntax = { open: '"', close: '"', escape: 'none', multiline: true };

function refuse(site: Site, typed: boolean): Refusal | undefined {
  const { text, before, wordBefore, next, literal } = site;
  const after = text.charAt(next);
  if (literal.syntax === attribute) {
    const raw = text.slice(site.part.start, site.part.end);
    return raw.includes('&')
      ? refused('escaped', 'The attribute has a character reference. Write it plainly.')
      : undefined;
  }
  if (wordBefore === 'from' || wordBefore === 'import')
    return refused('constant', 'A module name must be a string.');
  const tagged =
    literal.syntax === template &&
    !/^(?:|return|case|typeof|in|of|new|await|yield|else|default|extends)$/.test(wordBefore);
  if (tagged || (literal.syntax === template && /[)\]]/.test(before))) {
    return refused('unsupported', 'A tagged template cannot be replaced: its tag sees the text itself.');
  }
  if (after === ':' && /[{,]/.test(before))
    return refused('constant', 'The secret is a property name, not a value.');
  if (!typed) return undefined;
  return isType(site) ? refused('constant', 'The secret is a type here, not a value.') : undefined;
}

function isType(site: Site): boolean {
  const { text, before, wordBefore, next, literal } = site;
  const after = text.slice(next, next + 2);
  const doubled = text.charAt(literal.previous - 2) === before;
  if (/^(?:as|is|extends|keyof)$/.test(wordBefore) || /^as\s+const\b/.test(text.slice(next, next + 20)))
    return true;
  if (/[|&]/.test(before) && !doubled) return true;
  if (/^[|&][^|&]/.test(after)) return true;
  if (before === ':' && /^=[^=>]/.test(after)) return true;
  if (before === '<' && /[>,]/.test(after)) return true;
  if (/\benum\s+[\w$]+\s*$/.test(opener(site)?.head ?? '')) return true;
  return /(?:^|\n)\s*(?:export\s+)?(?:declare\s+)?(?:type\s+[\w$]+[^=]*=[^=]*|interface\b[^;]*)$/.test(
    statementBefore(site),
  );
}

function reader(typed: boolean): EnvironmentReader {
  const bang = typed ? '!' : '';
  return {
    read: ({ envName, literal }) => {
      const code = `process.env.${envName}${bang}`;
      return literal.syntax === attribute ? `{${code}}` : code;
    },
    inside: ({ envName, literal, part }) =>
      literal.syntax === template && part.end - part.start < literal.content.end - literal.content.start
        ? `\${process.env.${envName}}`
        : undefined,
    join: ' + ',
    refuse: (site) => refuse(site, typed) ?? refusePart(site),
  };
}

const refusePart = ({ literal, part }: Site): Refusal | undefined =>
  literal.syntax === attribute && part.end - part.start < literal.content.end - literal.content.start
    ? refused(
        'partial',
        'The secret is only a part of this attribute. Put it into a constant, then move that.',
      )
    : undefined;

const base = {
  comments: { line: ['//'], block: [['/*', '*/']] },
  strings: [{ ...doubleQuoted, escapes: ESCAPES }, { ...singleQuoted, escapes: ESCAPES }, template],
  regex: true,
} as const;
const jsx = { attribute, generics: false };
const jsReader = reader(false);
const tsReader = reader(true);

/** `read` is the code that reads the variable; in a template it needs no assertion. */
const examples = (read: string): Example[] => [
  { before: 'const token = "«secret»";', after: `const token = ${read};` },
  { before: "login('me', '«secret»');", after: `login('me', ${read});` },
  { before: 'const all = [`«secret»`, "x"];', after: `const all = [${read}, "x"];` },
  {
    before: 'const o = { a: "it\'s", token: "«secret»" };',
    after: `const o = { a: "it's", token: ${read} };`,
  },
  { before: 'function f(t = "«secret»") { return t; }', after: `function f(t = ${read}) { return t; }` },
  { before: 'const h = on ? "«secret»" : "";', after: `const h = on ? ${read} : "";` },
  { before: 'const h = "Bearer «secret»";', after: `const h = "Bearer " + ${read};` },
  {
    before: 'const n = "a \\"«secret»\\" b".length;',
    after: `const n = ("a \\"" + ${read} + "\\" b").length;`,
  },
  {
    before: 'const h = `Bearer ${on} «secret»`;',
    after: 'const h = `Bearer ${on} ${process.env.APP_TOKEN}`;',
  },
  {
    before: "const r = /['\"]/; login('x', ['«secret»']);",
    after: `const r = /['"]/; login('x', [${read}]);`,
  },
  {
    before: 'const s = `${login(`a`, `${"«secret»"}`)}`;',
    after: `const s = \`\${login(\`a\`, \`\${${read}}\`)}\`;`,
  },
];
const elementExamples = (read: string): Example[] => [
  {
    before: "const e = <p>Don't<Client id='x' token=\"«secret»\" /></p>;",
    after: `const e = <p>Don't<Client id='x' token={${read}} /></p>;`,
  },
  {
    before: 'const e = <Client id="y" token={on ? "«secret»" : ""}>it\'s {on}</Client>;',
    after: `const e = <Client id="y" token={on ? ${read} : ""}>it's {on}</Client>;`,
  },
];
const PLAIN = 'process.env.APP_TOKEN';
const ASSERTED = `${PLAIN}!`;

export const javascript: Language = {
  id: 'javascript',
  title: 'JavaScript',
  languageIds: ['javascript', 'javascriptreact'],
  fileNames: ['.js', '.mjs', '.cjs', '.jsx'],
  ...base,
  jsx,
  reference: environmentReference(() => javascript, jsReader),
  examples: [...examples(PLAIN), ...elementExamples(PLAIN)],
};

export const typescript: Language = {
  id: 'typescript',
  title: 'TypeScript',
  languageIds: ['typescript'],
  fileNames: ['.ts', '.mts', '.cts'],
  ...base,
  reference: environmentReference(() => typescript, tsReader),
  examples: examples(ASSERTED),
};

export const typescriptReact: Language = {
  id: 'typescriptreact',
  title: 'TypeScript with JSX',
  languageIds: ['typescriptreact'],
  fileNames: ['.tsx'],
  ...base,
  jsx: { ...jsx, generics: true },
  reference: environmentReference(() => typescriptReact, tsReader),
  examples: elementExamples(ASSERTED),
};
