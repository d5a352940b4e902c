import type { Item, Literal, Value } from '../hcl';
import { goLine, goPosition, nameOf, stringOf } from '../hcl';
import type { Span } from '../text/types';
import { goQuote, parseFloatingPoint, parseInteger, ValueError } from './goValues';
import { group, Refusal } from './refusal';

/**
 * Decodes values into fields as the servers' library does, quirks included: a block in place of a list, a repeated key
 * that appends, a name in any case. Throws a {@link Refusal} where it fails and a `ParserCrash` where it dies.
 */

/** What a field may find: a value, the items of one block or of several, or one of these items. */
type Node =
  | Value
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  | { readonly kind: 'item'; readonly item: Item };

/** A value of a parameter or a TTL. */
export type Any =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'int'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number }
  /** `maps`: it comes from blocks, and takes only such. */
  | { readonly kind: 'list'; readonly values: readonly Any[]; readonly maps: boolean }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, Any> };

const typeNames = {
  literal: '*ast.LiteralType',
  list: '*ast.ListType',
  object: '*ast.ObjectType',
  items: '*ast.ObjectList',
  item: '*ast.ObjectItem',
};

const literalKinds = {
  BOOL: 'bool',
  FLOAT: 'float',
  NUMBER: 'int',
  STRING: 'string',
  HEREDOC: 'string',
} as const;

const noEntries: Any = { kind: 'map', entries: new Map() };

/** One text and where in it a node without place of its own stands. */
export class Decoder {
  readonly #text: string;
  readonly #home: Span;

  constructor(text: string, home: Span) {
    this.#text = text;
    this.#home = home;
  }

  /** Refuses all keys that are not among `valid`, at once. */
  checkKeys(items: readonly Item[], valid: (name: string) => boolean): void {
    const parts = items.flatMap((item) => {
      const [key] = item.keys;
      if (!key) return [];
      const name = nameOf(key);
      if (valid(name)) return [];
      const line = item.assign === undefined ? 0 : goLine(this.#text, item.assign);
      return [{ span: key, message: `invalid key ${goQuote(name)} on line ${line}` }];
    });
    const refusal = group(parts);
    if (refusal) throw refusal;
  }

  /** The items of a value that must be a block. */
  itemsOf(value: Value | undefined): readonly Item[] {
    if (value?.kind === 'object') return value.items;
    throw new Refusal(
      `cannot check HCL keys of type ${value ? typeNames[value.kind] : '<nil>'}`,
      value ?? this.#home,
    );
  }

  /** Calls for every value of a field, in the server's order: blocks with labels together first. */
  field(items: readonly Item[], name: string, decode: (node: Node) => void): void {
    const found = filter(items, name);
    const labelled = found.filter(({ keys }) => keys.length > 0);
    if (labelled.length > 0) decode({ kind: 'items', items: labelled });
    for (const { keys, value } of found) {
      if (keys.length > 0 || !value) continue;
      decode(value.kind === 'object' ? { kind: 'items', items: value.items } : value);
    }
  }

  string(node: Node, name: string): string {
    if (node.kind === 'literal') {
      if (node.type === 'NUMBER') return node.text;
      if (node.type === 'STRING' || node.type === 'HEREDOC') return stringOf(node);
    }
    throw this.#wrong(node, `${name}: unknown type for string ${typeNames[node.kind]}`);
  }

  bool(node: Node, name: string): boolean {
    if (node.kind === 'literal' && node.type === 'BOOL') return node.text === 'true';
    throw this.#wrong(node, `${name}: unknown type ${typeNames[node.kind]}`);
  }

  integer(node: Node, name: string): bigint {
    if (node.kind === 'literal') {
      if (node.type === 'NUMBER') return this.#read(node, () => parseInteger(node.text, 0));
      if (node.type === 'STRING') return this.#read(node, () => parseInteger(stringOf(node), 0));
    }
    throw this.#wrong(node, `${name}: unknown type ${typeNames[node.kind]}`);
  }

  strings(node: Node, name: string): string[] {
    return this.#elements(node).map((element, i) => this.string(element, `${name}[${i}]`));
  }

  /** The values of a parameter each. Values of a name that is there already are appended. */
  parameters(node: Node, name: string, into: Map<string, Any[]>): void {
    for (const [key, value] of this.#entries(node, name)) {
      const values = this.#elements(value).map((element, i) =>
        this.any(element, `${name}.${key}[${i}]`, undefined, true),
      );
      into.set(key, [...(into.get(key) ?? []), ...values]);
    }
  }

  /** A struct's items. */
  structure(node: Node, name: string): readonly Item[] {
    if (node.kind === 'items') return node.items;
    if (node.kind === 'object') return node.items;
    throw this.#wrong(node, `${name}: not an object type for struct (${typeNames[node.kind]})`);
  }

  /** Of whatever type; `before` is what the field holds already, whose type it keeps. */
  any(node: Node, name: string, before: Any | undefined, inList: boolean): Any {
    const kind = before?.kind ?? this.#kindOf(node, name, inList);
    if (kind === 'string') return { kind, value: this.string(node, name) };
    if (kind === 'bool') return { kind, value: this.bool(node, name) };
    if (kind === 'int') return { kind, value: this.integer(node, name) };
    if (kind === 'float') return { kind, value: this.#float(node, name) };
    if (kind === 'list') return this.#list(node, name, before?.kind === 'list' ? before : undefined);
    const entries = new Map(before?.kind === 'map' ? before.entries : []);
    for (const [key, value] of this.#entries(node, name))
      entries.set(key, this.any(value, `${name}.${key}`, entries.get(key), false));
    return { kind, entries };
  }

  #float(node: Node, name: string): number {
    if (node.kind === 'literal' && (node.type === 'FLOAT' || node.type === 'NUMBER'))
      return this.#read(node, () => parseFloatingPoint(node.text));
    throw this.#wrong(node, `${name}: unknown type ${typeNames[node.kind]}`);
  }

  #list(node: Node, name: string, old: (Any & { readonly kind: 'list' }) | undefined): Any {
    const maps = old?.maps ?? node.kind !== 'list';
    const values = this.#elements(node).map((element, i) =>
      this.any(element, `${name}[${i}]`, maps ? noEntries : undefined, true),
    );
    return { kind: 'list', maps, values: [...(old?.values ?? []), ...values] };
  }

  #kindOf(node: Node, name: string, inList: boolean): Any['kind'] {
    if (node.kind === 'literal') return literalKinds[node.type];
    if (node.kind === 'list') return 'list';
    if (node.kind !== 'item') return inList ? 'map' : 'list';
    if (!inList) return 'map';
    throw new Refusal(`${name}: cannot decode into interface: ${typeNames.item}`, node.item);
  }

  #elements(node: Node): Node[] {
    if (node.kind === 'items') return node.items.map((item) => ({ kind: 'item', item }));
    if (node.kind === 'object') return [node];
    if (node.kind === 'list') return [...node.values];
    throw this.#wrong(node, `unknown slice type: ${typeNames[node.kind]}`);
  }

  #entries(node: Node, name: string): (readonly [string, Node])[] {
    const items =
      node.kind === 'item'
        ? [node.item]
        : node.kind === 'items' || node.kind === 'object'
          ? node.items
          : undefined;
    if (!items) throw this.#wrong(node, `${name}: not an object type for map (${typeNames[node.kind]})`);
    const done = new Set<string>();
    const entries: (readonly [string, Node])[] = [];
    for (const item of items) {
      if (!item.value) continue;
      const [key] = item.keys;
      if (!key) throw this.#wrong(node, `${name}: map must have string keys`);
      const keyName = nameOf(key);
      if (done.has(keyName)) continue;
      if (item.keys.length > 1) {
        done.add(keyName);
        entries.push([keyName, { kind: 'items', items: filter(items, keyName) }]);
      } else entries.push([keyName, item.value]);
    }
    return entries;
  }

  #read<T>(node: Literal, read: () => T): T {
    try {
      return read();
    } catch (error) {
      if (error instanceof ValueError) throw new Refusal(error.message, node);
      throw error;
    }
  }

  #wrong(node: Node, message: string): Refusal {
    const span = this.#spanOf(node);
    const hasPlace = span && !(node.kind !== 'items' && node.kind !== 'item' && node.json);
    return new Refusal(
      `At ${hasPlace ? goPosition(this.#text, span.start) : '-'}: ${message}`,
      span ?? this.#home,
    );
  }

  #spanOf(node: Node): Span | undefined {
    if (node.kind === 'items') return node.items[0]?.keys[0];
    return node.kind === 'item' ? node.item.keys[0] : node;
  }
}

/** The items whose first key is `name` in any case, without that key. */
export function filter(items: readonly Item[], name: string): Item[] {
  const folded = name.toLowerCase();
  return items.flatMap((item) => {
    const [first, ...keys] = item.keys;
    return first && nameOf(first).toLowerCase() === folded ? [{ ...item, keys }] : [];
  });
}
