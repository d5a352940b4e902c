import type { Item, Literal, Value } from '../hcl';
import { nameOf, stringOf } from '../hcl';
import { safely } from './blocks';
import { canonical } from './canonical';
import type { Policy } from './policy';
import { parsePolicy } from './policy';
import type { Rule } from './rule';

export type Converted =
  | { readonly text: string }
  /** Why not, as a sentence. */
  | { readonly problem: string };

/** The policy in the other of the two syntaxes. Only what a server reads the same is given; comments are lost. */
export function convertPolicy(policy: Policy): Converted {
  if (!policy.ok) return { problem: 'The policy has errors. Correct them first.' };
  if (policy.expired.length > 0) return { problem: 'A rule has expired. Remove it first.' };
  const objects = policy.rules.map((rule) => ({ path: rule.source, keys: valuesOf(rule.block.items) }));
  const text = policy.tree.format === 'json' ? printHcl(objects) : printJson(objects);
  const other = parsePolicy(text, policy.dialect);
  return other.ok && sameRules(policy.rules, other.rules)
    ? { text }
    : { problem: 'The policy has something that the other syntax cannot say.' };
}

/** Do the rules grant the same, one by one? */
export function sameRules(a: readonly Rule[], b: readonly Rule[]): boolean {
  return printRules(a) === printRules(b);
}

const printRules = (rules: readonly Rule[]): string =>
  canonical(rules.map(({ item: _item, block: _block, pathSpan: _span, ...rule }) => rule));

/** Keys with several values of one kind are put together as the server does. */
type Data = string | number | boolean | Data[] | Map<string, Data>;

interface PathObject {
  readonly path: string;
  readonly keys: Map<string, Data>;
}

function valuesOf(items: readonly Item[]): Map<string, Data> {
  const out = new Map<string, Data>();
  for (const { keys, value } of items) {
    const names = keys.flatMap((key) => safely(() => nameOf(key)) ?? []);
    const [first, ...labels] = names;
    if (first === undefined || !value) continue;
    const data = labels.reduceRight<Data>((inner, label) => new Map([[label, inner]]), dataOf(value));
    out.set(first, together(out.get(first), data));
  }
  return out;
}

function together(old: Data | undefined, more: Data): Data {
  if (Array.isArray(old) && Array.isArray(more)) return [...old, ...more];
  if (old instanceof Map && more instanceof Map) {
    const all = new Map(old);
    for (const [key, value] of more) all.set(key, together(all.get(key), value));
    return all;
  }
  return more;
}

function dataOf(value: Value): Data {
  if (value.kind === 'list') return value.values.map(dataOf);
  return value.kind === 'object' ? valuesOf(value.items) : literalData(value);
}

function literalData(literal: Literal): Data {
  if (literal.type === 'BOOL') return literal.text === 'true';
  if (literal.type === 'NUMBER' || literal.type === 'FLOAT') return Number(literal.text);
  return safely(() => stringOf(literal)) ?? '';
}

function printJson(objects: readonly PathObject[]): string {
  const paths = objects.map(({ path, keys }) => [path, withScalar(keys, 'capabilities', [])] as const);
  const plain = new Set(paths.map(([path]) => path)).size === paths.length;
  const data: Data = plain ? new Map(paths) : paths.map((entry) => new Map([entry]));
  return `${asJson(new Map([['path', data]]), '')}\n`;
}

/** An object of objects only would be taken apart by the server: it gets something that is none. */
function withScalar(keys: Map<string, Data>, name: string, filler: Data): Map<string, Data> {
  const group = keys.get('control_group');
  const inner =
    group instanceof Map
      ? new Map([...keys, ['control_group', withScalar(group, 'ttl', '')] as const])
      : keys;
  return [...inner.values()].every((value) => value instanceof Map)
    ? new Map([...inner, [name, filler]])
    : inner;
}

function asJson(data: Data, indent: string): string {
  const inner = `${indent}  `;
  if (data instanceof Map) {
    if (data.size === 0) return '{}';
    return `{\n${[...data].map(([key, value]) => `${inner}${quote(key)}: ${asJson(value, inner)}`).join(',\n')}\n${indent}}`;
  }
  if (!Array.isArray(data)) return typeof data === 'string' ? quote(data) : JSON.stringify(data);
  if (!data.some((value) => value instanceof Map))
    return `[${data.map((value) => asJson(value, inner)).join(', ')}]`;
  return `[\n${data.map((value) => inner + asJson(value, inner)).join(',\n')}\n${indent}]`;
}

function printHcl(objects: readonly PathObject[]): string {
  return `${objects.map(({ path, keys }) => `path ${quote(path)} ${asHclBlock(keys, '')}`).join('\n\n')}\n`;
}

function asHclBlock(keys: Map<string, Data>, indent: string): string {
  if (keys.size === 0) return '{}';
  const inner = `${indent}  `;
  const lines = [...keys].flatMap(([key, value]) => {
    if (key === 'factor' && value instanceof Map)
      return [...value].map(
        ([label, factor]) =>
          `${inner}factor ${quote(label)} ${factor instanceof Map ? asHclBlock(factor, inner) : '{}'}`,
      );
    const name = /^[A-Za-z_][\w.-]*$/.test(key) && key !== 'true' && key !== 'false' ? key : quote(key);
    return [
      value instanceof Map
        ? `${inner}${name} ${asHclBlock(value, inner)}`
        : `${inner}${name} = ${asHcl(value, inner)}`,
    ];
  });
  return `{\n${lines.join('\n')}\n${indent}}`;
}

function asHcl(data: Data, indent: string): string {
  if (data instanceof Map) return asHclBlock(data, indent);
  if (Array.isArray(data)) return `[${data.map((value) => asHcl(value, indent)).join(', ')}]`;
  return typeof data === 'string' ? quote(data) : JSON.stringify(data);
}

/** In quotes with escapes that both syntaxes of the servers have. */
const quote = (text: string): string =>
  JSON.stringify(text).replace(/\\(?:u00([\da-f]{2})|.)/g, (match, hex: string | undefined) =>
    hex === undefined ? match : `\\x${hex}`,
  );
