import type { Block, Item, Tree, Value } from '../hcl';
import { parseConfig } from '../hcl';
import type { Span } from '../text/types';

/**
 * The policy in one layout: two spaces a level, one item a line, a blank line between rules. Comments stay; what has an
 * error stays as it is; the result again is itself, and the server reads the same in it.
 */
export function formatPolicy(text: string): string {
  const tree = parseConfig(text);
  const formatted = printed(tree);
  // Where errors make it unclear where rules begin, the text is left alone as a whole.
  const steady = tree.refusal === undefined || printed(parseConfig(formatted)) === formatted;
  return steady ? formatted : text;
}

function printed(tree: Tree): string {
  const formatted = tree.format === 'json' ? formatJson(tree) : new Printer(tree).print();
  return tree.text.includes('\r\n') ? formatted.replace(/\r?\n/g, '\r\n') : formatted;
}

function formatJson(tree: Tree): string {
  if (tree.refusal !== undefined || tree.lax.length > 0) return tree.text;
  return `${printJson({ kind: 'object', items: tree.items, start: 0, end: 0, json: true }, '')}\n`;
}

function printJson(value: Value, indent: string): string {
  const inner = `${indent}  `;
  if (value.kind === 'literal') return value.text === '' ? 'null' : value.text;
  if (value.kind === 'list') {
    if (value.values.every(({ kind }) => kind === 'literal'))
      return `[${value.values.map((element) => printJson(element, inner)).join(', ')}]`;
    return `[\n${value.values.map((element) => inner + printJson(element, inner)).join(',\n')}\n${indent}]`;
  }
  if (value.items.length === 0) return '{}';
  const items = value.items.map(
    ({ keys: [key], value: element }) =>
      `${inner}${key?.text ?? '""'}: ${element ? printJson(element, inner) : 'null'}`,
  );
  return `{\n${items.join(',\n')}\n${indent}}`;
}

/** Prints items one by one, and keeps as it is whatever has comments in places where items have none. */
class Printer {
  readonly #tree: Tree;
  readonly #text: string;
  #nextComment = 0;

  constructor(tree: Tree) {
    this.#tree = tree;
    this.#text = tree.text;
  }

  print(): string {
    const { refusal, text } = this.#tree;
    if (refusal === undefined && this.#tree.items.every(({ value }) => value)) {
      const lines = this.#items(this.#tree.items, { start: 0, end: text.length }, '');
      return lines.length === 0 ? text : `${lines.join('\n')}\n`;
    }
    return this.#printSoundItems();
  }

  /** Only whole lines of items without problem are replaced. */
  #printSoundItems(): string {
    const { items, problems } = this.#tree;
    let out = '';
    let at = 0;
    for (const item of items) {
      const startsLine = /(?:^|\n)[ \t]*$/.test(this.#text.slice(0, item.start));
      const endsLine = /^[ \t]*\r?(?:\n|$)/.test(this.#text.slice(item.end));
      const lineStart = this.#text.lastIndexOf('\n', item.start - 1) + 1;
      const sound = item.value && problems.every(({ start, end }) => end < item.start || start > item.end);
      if (!sound || !startsLine || !endsLine || lineStart < at) continue;
      this.#skipComments(item.start);
      out += this.#text.slice(at, lineStart) + this.#item(item, '').replace(/\n$/, '');
      at = this.#text.charCodeAt(item.end - 1) === 10 ? item.end - 1 : item.end;
    }
    return out + this.#text.slice(at);
  }

  /** The lines of the items of a block, with the comments between them. */
  #items(items: readonly Item[], within: Span, indent: string): string[] {
    const lines: string[] = [];
    let before = within.start;
    // Rules are apart from what follows.
    let apart = false;
    const push = (line: string, start: number) => {
      const blank = apart || (lines.length > 0 && /\n[ \t\r]*\n/.test(this.#text.slice(before, start)));
      lines.push(...(blank ? [''] : []), indent + line);
      apart = false;
    };
    const comments = (end: number) => {
      for (let comment = this.#comment(); comment && comment.start < end; comment = this.#comment()) {
        this.#nextComment++;
        const text = this.#text.slice(comment.start, comment.end).replace(/\r/g, '').trimEnd();
        const behind = before > 0 && !this.#text.slice(before - 1, comment.start).includes('\n');
        if (behind && lines.length > 0) lines.push(`${lines.pop() ?? ''} ${text}`);
        else push(text, comment.start);
        before = comment.end;
      }
    };
    for (const item of items) {
      comments(item.start);
      push(this.#item(item, indent).replace(/\n$/, ''), item.start);
      // A heredoc ends behind its last line's end, which is none of a blank line.
      before = this.#text.charCodeAt(item.end - 1) === 10 ? item.end - 1 : item.end;
      apart = indent === '' && item.value?.kind === 'object';
    }
    comments(within.end);
    return lines;
  }

  #item(item: Item, indent: string): string {
    const { keys, value } = item;
    const head = keys.map(({ text }) => text).join(' ');
    const bodyStart = value?.kind === 'object' ? value.start : item.end;
    if (!value || this.#hasComment(item.start, bodyStart)) return this.#verbatim(item);
    const equals = item.assign === undefined ? '' : ' =';
    if (value.kind === 'object') return `${head}${equals} ${this.#block(value, indent)}`;
    return `${head}${equals} ${this.#value(value, indent)}`;
  }

  #block(block: Block, indent: string): string {
    const first = this.#comment();
    if (block.items.length === 0 && !(first && first.start < block.end)) return '{}';
    // A comment right behind the brace would become one of the line before.
    const lines = this.#items(block.items, { start: block.start + 1, end: block.end - 1 }, `${indent}  `);
    return `{\n${lines.join('\n')}\n${indent}}`;
  }

  #value(value: Value, indent: string): string {
    if (value.kind === 'literal') return value.text;
    if (value.kind === 'object') return this.#block(value, indent);
    const source = this.#text.slice(value.start, value.end);
    const inner = `${indent}  `;
    const elements = value.values.map((element) => this.#value(element, inner));
    // Behind a heredoc no comma can follow on its line.
    if (elements.some((element) => element.endsWith('\n'))) return source;
    const long = elements.length > 0 && (source.includes('\n') || elements.join('').includes('\n'));
    return long
      ? `[\n${elements.map((element) => `${inner}${element},\n`).join('')}${indent}]`
      : `[${elements.join(', ')}]`;
  }

  #verbatim({ start, end }: Span): string {
    this.#skipComments(end);
    return this.#text.slice(start, end).replace(/\r/g, '');
  }

  #comment(): Span | undefined {
    return this.#tree.comments[this.#nextComment];
  }

  #hasComment(start: number, end: number): boolean {
    const comment = this.#comment();
    return comment !== undefined && comment.start >= start && comment.start < end;
  }

  #skipComments(end: number): void {
    for (let comment = this.#comment(); comment && comment.start < end; comment = this.#comment())
      this.#nextComment++;
  }
}
