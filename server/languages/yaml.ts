import type { CST } from 'yaml';
import type { Span } from '../text/types';
import type { ConfigValue, Language, Literal, Part, StringSyntax } from './language';
import { literalValue } from './literalValue';
import { isTameYaml, loadYaml } from './loadYaml';

const double: StringSyntax = { open: '"', close: '"', escape: 'backslash', escapes: 'ntrbf\\"/u' };
const single: StringSyntax = { open: "'", close: "'", escape: 'double' };
/** Plain in every place, flow collections too. */
const PLAIN = /^[A-Za-z][\w+:/.#%?=&~$@-]*[\w]$/;
const MAX_LENGTH = 4 * 1024 * 1024;

type Scalar = CST.FlowScalar | CST.BlockScalar;

function valueAt(text: string, at: Span): ConfigValue | undefined {
  if (text.length > MAX_LENGTH || !isTameYaml(text)) return undefined;
  try {
    const { Parser } = loadYaml();
    for (const document of new Parser().parse(text)) {
      const scalar = scalarAt(document, at);
      if (scalar) return valueOf(text, scalar, at);
      if (document.offset > at.end) return undefined;
    }
  } catch {
    // The parser gives up on some broken texts; then there is no value that we know.
  }
  return undefined;
}

/** The scalar around `at`, unless it is a key. A stack, not recursion: nesting may be deep. */
function scalarAt(root: CST.Token, at: Span): Scalar | undefined {
  const rest: (CST.Token | null | undefined)[] = [root];
  for (let token = rest.pop(); rest.length > 0 || token; token = rest.pop()) {
    if (!token) continue;
    if (token.type === 'document') rest.push(token.value);
    else if ('items' in token) {
      for (const item of token.items) {
        rest.push(item.value);
        // A scalar key names a value; only a collection as a key can hold one.
        if (item.key && 'items' in item.key) rest.push(item.key);
      }
    } else if (token.type === 'block-scalar') {
      if (token.offset <= at.start && at.end <= endOf(token)) return token;
    } else if (
      token.type === 'scalar' ||
      token.type === 'single-quoted-scalar' ||
      token.type === 'double-quoted-scalar'
    ) {
      if (token.offset <= at.start && at.end <= endOf(token)) return token;
    }
  }
  return undefined;
}

function headerLength(token: CST.BlockScalar): number {
  return token.props.reduce((length, prop) => length + ('source' in prop ? prop.source.length : 0), 0);
}

function endOf(token: Scalar): number {
  return token.offset + token.source.length + (token.type === 'block-scalar' ? headerLength(token) : 0);
}

function valueOf(text: string, token: Scalar, at: Span): ConfigValue {
  const full = { start: token.offset, end: endOf(token) };
  if (token.type === 'block-scalar') {
    // The line end after a block scalar stays: it ends the reference's line.
    const body = text.slice(full.start, full.end);
    const span = { start: full.start, end: full.start + body.trimEnd().length };
    const start = full.start + headerLength(token);
    return answer(
      { ...span, end: Math.max(span.end, at.end) },
      exact(token, text, blockParts(text, start, full.end)),
      plain,
    );
  }
  if (token.type === 'scalar') return plainValue(text, token, at, full);
  const syntax = token.type === 'double-quoted-scalar' ? double : single;
  const content = { start: full.start + 1, end: full.end - 1 };
  const literal: Literal = {
    span: full,
    content,
    syntax,
    interpolations: [],
    previous: 0,
    previousWord: -1,
    openers: [],
  };
  const print =
    syntax === double ? quoted : (reference: string): string => `'${reference.replaceAll("'", "''")}'`;
  return answer(full, exact(token, text, literalValue(text, literal, content)), print);
}

/** A plain scalar; of an entry such as `- PASSWORD=…` only what follows the `=`. */
function plainValue(text: string, token: CST.FlowScalar, at: Span, full: Span): ConfigValue {
  const name = /^[A-Za-z_]\w*=/.exec(token.source)?.[0].length ?? 0;
  const parts = exact(token, text, [full]);
  if (name === 0 || at.start < full.start + name) return answer(full, parts, plain);
  const span = { start: full.start + name, end: full.end };
  return answer(span, parts && [span], (reference) => reference);
}

function answer(
  span: Span,
  parts: readonly Part[] | undefined,
  print: (reference: string) => string,
): ConfigValue {
  return { span, ...(parts && { parts }), print };
}

const quoted = (reference: string): string => JSON.stringify(reference);
const plain = (reference: string): string => (PLAIN.test(reference) ? reference : quoted(reference));

/** The lines of a literal block without their indentation; what that gives is checked against the parser. */
function blockParts(text: string, start: number, end: number): Part[] {
  const source = text.slice(start, end);
  const indent = /^(?:[ \t]*\r?\n)*( *)/.exec(source)?.[1]?.length ?? 0;
  const parts: Part[] = [];
  let at = start;
  for (const line of source.split('\n')) {
    const bare = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (bare.length > indent) parts.push({ start: at + indent, end: at + bare.length });
    at += line.length + 1;
    if (at <= end) parts.push({ char: '\n' });
  }
  return parts;
}

/** The parts if they make up exactly what the parser reads, less the line ends that it chops off the end. */
function exact(token: Scalar, text: string, parts: readonly Part[] | undefined): readonly Part[] | undefined {
  const value = loadYaml().CST.resolveAsScalar(token)?.value;
  if (!parts || value === undefined) return undefined;
  const kept = [...parts];
  const textOf = (): string =>
    kept.map((part) => ('char' in part ? part.char : text.slice(part.start, part.end))).join('');
  const read = textOf();
  for (let extra = read.length - value.length; extra > 0; extra--) {
    const last = kept.at(-1);
    if (!last || !('char' in last)) break;
    kept.pop();
  }
  return textOf() === value ? kept : undefined;
}

export const yaml: Language = {
  id: 'yaml',
  title: 'YAML',
  languageIds: [
    'yaml',
    'dockercompose',
    'github-actions-workflow',
    'helm',
    'ansible',
    'azure-pipelines',
    'spring-boot-properties-yaml',
  ],
  fileNames: ['.yaml', '.yml'],
  comments: { line: ['#'], atWordStart: true },
  strings: [],
  reference: { style: 'value', valueAt },
  examples: [
    { before: "a: 1\ntoken: «secret» # it's\n", after: "a: 1\ntoken: {{reference}} # it's\n" },
    {
      before: "--- # one\nx: y\n---\nenv:\n  - { name: T, value: '«secret»' }\n",
      after: "--- # one\nx: y\n---\nenv:\n  - { name: T, value: '{{reference}}' }\n",
    },
    { before: 'a:\n  - "Bearer «secret»"\r\n  - b\r\n', after: 'a:\n  - "{{reference}}"\r\n  - b\r\n' },
    {
      before: 'a: |-\n  «secret»\nb: &x !!str «secret2»\n',
      after: 'a: {{reference}}\nb: &x !!str «secret2»\n',
    },
    { before: 'x:\n  key: |\n    «l1\n    l2»\n\n  b: 1\n', after: 'x:\n  key: {{reference}}\n\n  b: 1\n' },
    {
      before: 'services:\n  db:\n    environment:\n      - PASSWORD=«secret»\n',
      after: 'services:\n  db:\n    environment:\n      - PASSWORD={{reference}}\n',
    },
  ],
};
