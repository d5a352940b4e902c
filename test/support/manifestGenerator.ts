import type { SchemaFile, SchemaNode } from '../../server/manifests/schema/schema';

/** Numbers from 0 to 1 that are the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A scalar as it is written. */
class Raw {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

interface JsonObject {
  [name: string]: Json;
}
type Json = string | number | boolean | null | Raw | Json[] | JsonObject;

/** One value inside a manifest. */
interface Place {
  readonly value: Json;
  readonly put: (value: Json) => void;
  readonly remove: () => void;
  /** Another field, or another item, beside it. */
  readonly add: (name: string, value: Json) => void;
  readonly name?: string;
}

/** What YAML readers do not agree on. */
const odd =
  'yes no on Off y N ~ null 0x1F 0b101 017 0o17 08 1_000 1__0 _1 1e3 1E-2 .5 5. 1.0 -0 +1 2024-01-01 2001-12-14t21:59:43.10-05:00 12:30:45 190:20:30 18446744073709551616 9223372036854775807 9223372036854775808 3000000000 !!str_5 !!int_5 !!float_5 = - . !x_y 1.5e400'.split(
    ' ',
  );
const texts = ['', 'a', 'a-b', 'A_B', 'a.b', '1h', 'x'.repeat(300), 'QUJD', 'é', 'a/b', '@daily', 'v2', '-'];

export class ManifestGenerator {
  readonly #file: SchemaFile;
  readonly #random: () => number;

  constructor(file: SchemaFile, seed: number) {
    this.#file = file;
    this.#random = randomFrom(seed);
  }

  /** A manifest of some kind and version, broken more often than not. */
  next(): string {
    const kind = this.#pick(Object.keys(this.#file.kinds));
    const known = this.#file.kinds[kind]!;
    // The wide kinds have most of the schema.
    const versions = Object.keys(known.versions);
    const version = this.#chance(0.9) ? versions[0]! : this.#pick(versions);
    const [group = '', name = ''] = kind.split('/');
    const root = this.#file.nodes[known.versions[version]!.schema]!;
    const manifest: JsonObject = {
      ...this.#object(root, root.properties ?? {}, 0, 'status'),
      apiVersion: `${group}/${version}`,
      kind: name,
      metadata: { name: 'one', ...(this.#chance(0.1) && { namespace: 'apps' }) },
    };
    for (let left = Math.floor(this.#random() * 3); left > 0; left--) this.#mutate(manifest);
    const text = this.#chance(0.2) ? this.#asJson(manifest) : `${this.#asYaml(manifest, 0).trimStart()}\n`;
    return this.#chance(0.15) ? this.#mutateText(text) : text;
  }

  #chance = (probability: number): boolean => this.#random() < probability;
  #pick = <T>(list: readonly T[]): T => list[Math.floor(this.#random() * list.length)]!;

  #valid(node: SchemaNode, depth: number): Json {
    const child = (index: number) => this.#valid(this.#file.nodes[index]!, depth + 1);
    if (node.enum) return this.#pick(node.enum);
    if (node.properties) return this.#object(node, node.properties, depth);
    if (node.values !== undefined) return this.#chance(0.5) ? { key: child(node.values) } : {};
    if (node.items !== undefined) {
      const length = Math.max(node.minItems ?? 0, Math.floor(this.#random() * 3));
      return Array.from({ length }, () => child(node.items!));
    }
    if (node.type === 'boolean') return this.#chance(0.5);
    if (node.type === 'integer' || node.type === 'number')
      return Math.max(node.minimum ?? 0, Math.min(node.maximum ?? 99, Math.floor(this.#random() * 99)));
    if (node.type === 'object') return {};
    if (node.type === 'array') return [];
    if (node.format === 'byte') return 'QUJD';
    if (node.format === 'date-time') return '2026-01-02T03:04:05Z';
    return this.#chance(0.9) ? 'a-b' : this.#pick(texts);
  }

  #object(
    node: SchemaNode,
    properties: Readonly<Record<string, number>>,
    depth: number,
    skip?: string,
  ): JsonObject {
    const names = Object.keys(properties).filter((name) => name !== skip && !node.required?.includes(name));
    const wanted = new Set(node.required);
    const share = depth < 2 ? 0.7 : 0.25;
    for (const name of names) if (this.#chance(share)) wanted.add(name);
    while (wanted.size < (node.minProperties ?? 0) && names.length > 0) wanted.add(this.#pick(names));
    const most = this.#chance(0.95) ? (node.maxProperties ?? Infinity) : Infinity;
    const chosen = this.#shuffled([...wanted]).slice(0, most);
    return Object.fromEntries(
      chosen.map((name) => [name, this.#valid(this.#file.nodes[properties[name]!]!, depth + 1)]),
    );
  }

  #shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((item) => [this.#random(), item] as const)
      .sort((a, b) => a[0] - b[0])
      .map(([, item]) => item);
  }

  /** Changes one place, wherever it is. */
  #mutate(root: JsonObject): void {
    const { value, put, remove, add, name } = this.#pick(placesIn(root));
    const action = this.#pick([
      'delete',
      'rename',
      'add',
      'replace',
      'replace',
      'odd',
      'odd',
      'text',
      'repeat',
    ]);
    if (action === 'delete') remove();
    else if (action === 'rename' && name !== undefined) {
      remove();
      add(`${name}${this.#pick(['s', '_', 'X'])}`, value);
    } else if (action === 'add') add(this.#pick(['unknown', 'status', 'kind', 'yes']), 'a');
    else if (action === 'repeat') add(name ?? '', value);
    else if (action === 'odd') put(new Raw(this.#pick(odd).replace('_', ' ')));
    else if (action === 'text') put(this.#pick(texts));
    else put(this.#pick<Json>([null, 0, -1, 1.5, true, '', 'a', [], {}, ['a'], [null], { a: 'b' }, 4e9]));
  }

  /** Breaks a line, as typing does. */
  #mutateText(text: string): string {
    const lines = text.split('\n');
    const index = Math.floor(this.#random() * lines.length);
    const line = lines[index]!;
    const change = this.#pick([
      () => [line, line],
      () => [],
      () => [` ${line}`],
      () => [line.trimStart()],
      () => [line.replace(':', '')],
      () => [`${line} # said`],
      () => [`${line}: more`],
      () => ['# nothing', line, ''],
      () => [line.replace(/"$/, '')],
      () => [`${line}"`],
    ]);
    lines.splice(index, 1, ...change());
    return lines.join('\n');
  }

  #asJson(value: Json): string {
    const plain = (_: string, inner: unknown) => (inner instanceof Raw ? inner.text : inner);
    return JSON.stringify(value, plain, this.#chance(0.5) ? 2 : 0);
  }

  /** Block style, with a line break before anything that needs lines of its own. */
  #asYaml(value: Json, depth: number): string {
    const indent = '  '.repeat(depth);
    if (value instanceof Raw) return ` ${value.text}`;
    if (Array.isArray(value)) {
      if (value.length === 0) return ' []';
      return value.map((item) => `\n${indent}-${this.#asYaml(item, depth + 1)}`).join('');
    }
    if (typeof value !== 'object' || value === null) return ` ${this.#scalar(value)}`;
    const entries = Object.entries(value);
    if (entries.length === 0) return ' {}';
    return entries.map(([name, item]) => `\n${indent}${name}:${this.#asYaml(item, depth + 1)}`).join('');
  }

  #scalar(value: string | number | boolean | null): string {
    if (typeof value !== 'string') return String(value);
    if (/^[a-z][\w-]*$/i.test(value) && !odd.includes(value) && this.#chance(0.7)) return value;
    return this.#chance(0.7) ? JSON.stringify(value) : `'${value}'`;
  }
}

function placesIn(value: Json): Place[] {
  if (value instanceof Raw || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value))
    return value.flatMap((item, index) => [
      {
        value: item,
        put: (other) => void (value[index] = other),
        remove: () => void value.splice(index, 1),
        add: (_, other) => void value.push(other),
      },
      ...placesIn(item),
    ]);
  return Object.entries(value).flatMap(([name, item]) => [
    {
      value: item,
      name,
      put: (other) => void (value[name] = other),
      remove: () => void delete value[name],
      add: (beside, other) => void (value[beside] = other),
    },
    ...placesIn(item),
  ]);
}
