import type { Alias, Document, Node, Pair, Scalar, YAMLError } from 'yaml';
import { isTameYaml, loadYaml } from '../../languages/loadYaml';
import type { Span } from '../../text/types';
import type { Fills } from './hole';
import { hole } from './hole';
import { resolvePlain } from './resolveScalar';
import type { Entry, MapTree, ScalarTree, Tree } from './tree';

export interface SyntaxProblem extends Span {
  /** The last two keep nobody from reading the document. */
  readonly code: 'yaml-syntax' | 'duplicate-key' | 'yaml-too-complex' | 'rest-ignored';
  readonly message: string;
}

export interface ReadDocument {
  /** Undefined for an empty document. What could be read of a broken one. */
  readonly root: Tree | undefined;
  /** Why the API server could not read it. */
  readonly problems: readonly SyntaxProblem[];
}

/** A document that aliases blow up by more values than this is refused, as the API server does. */
const mostAliased = 400_000;
const deepest = 200;
/** What is filled in before the cluster sees the file: by Helm ({@link hole}), or by Flux and `envsubst`. */
const holes = new RegExp(`${hole}|\\$\\{[A-Za-z_]\\w*(?:[:=?/#%,^+-][^}]{0,500})?\\}`);
/** One slip makes the parser stumble more than once. */
const mostProblems = 5;
/** YAML allows none of them, whatever they are in. */
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0080-\u0084\u0086-\u009f\ufffe\uffff]/;

/** Reads one document: the spans are places in its text. Never throws. */
export function readDocument(source: string, fills?: Fills): ReadDocument {
  const whole = { start: 0, end: source.length };
  if (!isTameYaml(source)) {
    const message = 'The document is too complex to be checked: too many brackets or keys in one line.';
    return { root: undefined, problems: [{ code: 'yaml-too-complex', message, ...whole }] };
  }
  try {
    return new Reader(source, fills).read();
  } catch (error) {
    // The parser gives up on some broken texts.
    const message = error instanceof TooMuch ? error.message : 'The document is no YAML.';
    return { root: undefined, problems: [{ code: 'yaml-syntax', message, ...whole }] };
  }
}

class TooMuch extends Error {}

type ParsedNode = Document.Parsed['contents'] | undefined;

class Reader {
  readonly #yaml = loadYaml();
  readonly #source: string;
  readonly #fills: Fills | undefined;
  readonly #json: boolean;
  readonly #problems: SyntaxProblem[] = [];
  readonly #anchors = new Map<string, { readonly tree: Tree; readonly nodes: number }>();
  #nodes = 0;
  #aliased = 0;

  constructor(source: string, fills: Fills | undefined) {
    this.#source = source;
    this.#fills = fills;
    this.#json = /^\s*\{/.test(source);
  }

  read(): ReadDocument {
    const source = this.#source;
    const control = forbidden.exec(source);
    if (control)
      this.#problem('yaml-syntax', 'A control character is not allowed in YAML.', this.#at(control.index));
    // YAML 1.1 ends lines with them, too.
    const document = this.#parse(source.replace(/\r(?!\n)|[\u0085\u2028\u2029]/g, '\n'));
    const contents = document?.contents;
    for (const error of document?.errors ?? []) this.#syntaxError(error, contents);
    return { root: contents ? this.#tree(contents, 0) : undefined, problems: this.#problems };
  }

  #syntaxError({ code, message, pos: [start, end] }: YAMLError, contents: ParsedNode): void {
    const source = this.#source;
    // Go's library needs no blank before a comment.
    if (code === 'MISSING_CHAR' && source[start] === '#') return;
    // Go's library reads \' as well.
    if (code === 'BAD_DQ_ESCAPE' && source.startsWith(String.raw`\'`, start)) return;
    const at = this.#at(start, end);
    const ended = contents && 'flow' in contents && contents.flow ? contents.range[1] : Infinity;
    // Behind a closing brace nothing is read but the next token.
    const quote = /^["']/.exec(source.slice(start))?.[0];
    const ignored =
      code === 'UNEXPECTED_TOKEN' && start >= ended && !(quote && !source.includes(quote, start + 1));
    if (!ignored) this.#problem('yaml-syntax', sentence(message), at);
    else if (!this.#problems.some((one) => one.code === 'rest-ignored'))
      this.#problem('rest-ignored', 'What follows is ignored: a line with --- is missing.', at);
  }

  /** The first document: the API server looks at nothing that follows a `...` line. */
  #parse(source: string): Document.Parsed | undefined {
    const { Composer, Parser } = this.#yaml;
    const composer = new Composer({
      schema: 'failsafe',
      version: '1.1',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    for (const document of composer.compose(new Parser().parse(source), true, source.length)) return document;
    return undefined;
  }

  #tree(node: Node | null | undefined, depth: number): Tree {
    const { isAlias, isMap, isScalar, isSeq } = this.#yaml;
    const before = this.#nodes++;
    if (depth > deepest) throw new TooMuch(`The document is nested more than ${deepest} levels deep.`);
    if (!node) return { kind: 'scalar', value: null, style: 'none', ...this.#atEnd() };
    if (isAlias(node)) return this.#alias(node);
    const span = this.#spanOf(node);
    let tree: Tree;
    if (isMap(node)) tree = this.#map(node.items, span, depth);
    else if (isSeq(node)) {
      const items = node.items.map((item) => this.#tree(this.#node(item), depth + 1));
      tree = { kind: 'list', items, ...span };
    } else if (isScalar(node)) tree = this.#scalar(node, span);
    else throw new TypeError('unknown node');
    const { anchor } = node;
    if (anchor !== undefined) this.#anchors.set(anchor, { tree, nodes: this.#nodes - before });
    return tree;
  }

  #alias(node: Alias): Tree {
    const target = this.#anchors.get(node.source);
    if (!target) {
      this.#problem('yaml-syntax', `There is no anchor '${node.source}' above.`, this.#spanOf(node));
      return { kind: 'scalar', value: null, style: 'none', ...this.#spanOf(node) };
    }
    this.#nodes += target.nodes;
    this.#aliased += target.nodes;
    if (this.#aliased > mostAliased) throw new TooMuch('The aliases of the document make too much of it.');
    // Said where the alias is, not where the anchor is.
    return target.tree.kind === 'scalar' ? { ...target.tree, ...this.#spanOf(node) } : target.tree;
  }

  #map(items: readonly Pair[], span: Span, depth: number): MapTree {
    const entries = new Map<string, Entry>();
    const add = (name: string, entry: Entry) => {
      if (entries.has(name))
        this.#problem('duplicate-key', `The key '${name}' is already set in this object.`, entry.key);
      else entries.set(name, entry);
    };
    for (const { key, value } of items) {
      const name = this.#key(this.#node(key));
      if (name?.merge) this.#merge(this.#tree(this.#node(value), depth + 1), name.span, add);
      else {
        const read = this.#tree(this.#node(value), depth + 1);
        const tree = value === null && name ? { ...read, start: name.span.end, end: name.span.end } : read;
        // Whatever it will be called: it is none of the fields that are known.
        if (name && !holes.test(name.name)) add(name.name, { key: name.span, value: tree });
      }
    }
    return { kind: 'map', entries, ...span };
  }

  #merge(from: Tree, key: Span, add: (name: string, entry: Entry) => void): void {
    const parts = from.kind === 'list' ? from.items.toReversed() : [from];
    for (const part of parts) {
      if (part.kind === 'map') for (const [name, { value }] of part.entries) add(name, { key, value });
      else this.#problem('yaml-syntax', 'What << merges must be an object.', key);
    }
  }

  #key(node: Node | null): { name: string; span: Span; merge?: boolean } | undefined {
    const { isScalar, isAlias } = this.#yaml;
    const tree = isScalar(node) || isAlias(node) ? this.#tree(node, 0) : undefined;
    if (tree?.kind !== 'scalar' || tree.value === null) {
      const span = node ? this.#spanOf(node) : this.#atEnd();
      this.#problem('yaml-syntax', 'A key must be a text. Quote a value that begins with { or [.', span);
      return undefined;
    }
    const merge = tree.value === '<<' && tree.style === 'plain';
    return { name: String(tree.value), span: tree, ...(merge && { merge }) };
  }

  #scalar(node: Scalar, span: Span): ScalarTree {
    const style =
      node.type === 'PLAIN' || node.type === undefined ? 'plain' : (styles[node.type] ?? 'quoted');
    const text = typeof node.value === 'string' ? node.value : '';
    // JSON has it; what reads YAML for Kubernetes does not.
    if (node.type === 'QUOTE_DOUBLE' && !this.#json && /(?<!\\)(?:\\\\)*\\\//.test(this.#raw(span)))
      this.#problem(
        'yaml-syntax',
        String.raw`Unknown escape \/ in quotes: write / or use single quotes.`,
        span,
      );
    const tag = node.tag?.replace(/^tag:yaml\.org,2002:/, '!!');
    const base = { kind: 'scalar', style, ...span } as const;
    if (tag === '!!binary') return { ...base, value: Buffer.from(text, 'base64').toString('utf8') };
    const typed = tag !== undefined && /^!!(?:int|float|bool|null)$/.test(tag);
    if (holes.test(text)) {
      // Only an action that is the whole value.
      const fill =
        text.replaceAll(hole, '') === ''
          ? this.#fills?.get(span.start + (style === 'quoted' ? 1 : 0))
          : undefined;
      if (!fill) return { ...base, value: text, opaque: true };
      if (style !== 'plain' || fill.quoted) return { ...base, value: fill.text };
      return { ...base, ...this.#number(resolvePlain(fill.text), span) };
    }
    if ((style !== 'plain' && !typed) || (tag !== undefined && !typed)) return { ...base, value: text };
    const value = resolvePlain(text);
    if (typed && tag !== '!!float' && kindOf(value) !== tag)
      this.#problem('yaml-syntax', `The value cannot be read as ${tag}.`, span);
    return { ...base, ...this.#number(value, span) };
  }

  #number(value: ReturnType<typeof resolvePlain>, span: Span): Pick<ScalarTree, 'value' | 'integer'> {
    if (typeof value === 'bigint') return { value: Number(value), integer: value < 2n ** 63n };
    if (typeof value !== 'number') return { value };
    if (!Number.isFinite(value)) this.#problem('yaml-syntax', 'The number is not finite.', span);
    return { value, integer: Number.isInteger(value) && Math.abs(value) < 2 ** 63 };
  }

  #node = (value: unknown): Node | null => (this.#yaml.isNode(value) ? value : null);

  #atEnd = (): Span => ({ start: this.#source.length, end: this.#source.length });

  #raw({ start, end }: Span): string {
    return this.#source.slice(start, end);
  }

  #problem(code: SyntaxProblem['code'], message: string, span: Span): void {
    if (this.#problems.length < mostProblems)
      this.#problems.push({ code, message, start: span.start, end: span.end });
  }

  #spanOf(node: Node): Span {
    const [start, end] = node.range ?? [0, 0];
    return { start, end };
  }

  #at(from: number, to = from + 1): Span {
    const { length } = this.#source;
    return { start: Math.min(from, length), end: Math.min(to, length) };
  }
}

const styles: Readonly<Record<string, ScalarTree['style']>> = {
  BLOCK_FOLDED: 'block',
  BLOCK_LITERAL: 'block',
  QUOTE_DOUBLE: 'quoted',
  QUOTE_SINGLE: 'quoted',
};

function kindOf(value: unknown): string {
  if (value === null) return '!!null';
  if (typeof value === 'bigint') return '!!int';
  return typeof value === 'boolean' ? '!!bool' : '!!str';
}

function sentence(message: string): string {
  const [first = ''] = message.split('\n');
  return `${first.charAt(0).toUpperCase()}${first.slice(1).replace(/[:.]?$/, '.')}`;
}
