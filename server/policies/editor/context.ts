import { Scanner } from '../../hcl/scanner';
import type { Token } from '../../hcl/token';
import type { Span } from '../../text/types';

/** What is being written at a place, in a text that need not be whole. */
export interface WritingContext {
  /** Keys of the open blocks, outermost first: `['path', 'control_group']`. */
  readonly blocks: readonly string[];
  /** The key whose value, or label, stands here; absent where a key is expected. */
  readonly key?: string;
  /** Is it the label of a block, not a value? */
  readonly label: boolean;
  /** Inside brackets. */
  readonly list: boolean;
  /** The string that is being written, without its quotes, up to the end of what is there of it. */
  readonly string?: Span;
  /** The bare word that is being written; empty where none is. */
  readonly word: Span;
  /** Strings of this list. */
  readonly values: readonly string[];
  /** Keys of this block so far. */
  readonly keys: readonly string[];
}

interface Frame {
  readonly key: string;
  readonly keys: string[];
}

const words = new Set<Token['type']>(['IDENT', 'BOOL', 'STRING', 'COMMENT', 'HEREDOC']);

/** Undefined in a comment or a heredoc. Takes time with the length of the text before. */
export function contextAt(text: string, offset: number): WritingContext | undefined {
  const frames: Frame[] = [{ key: '', keys: [] }];
  let pending: string[] = [];
  let assigned = false;
  let values: string[] | undefined;
  const scanner = new Scanner(text);
  for (let token = scanner.scan(); ; token = scanner.scan()) {
    const { type, start, end } = token;
    // A word can go on where it ends, a bracket cannot.
    const written = type === 'EOF' || start >= offset || (end >= offset && words.has(type));
    if (written && (type === 'COMMENT' || type === 'HEREDOC') && start < offset) return undefined;
    if (written) return contextOf(token);
    const raw = text.slice(start, end);
    if (type === 'LBRACE') {
      frames.push({ key: pending[0] ?? '', keys: [] });
      [pending, assigned] = [[], false];
    } else if (type === 'RBRACE') {
      if (frames.length > 1) frames.pop();
      [pending, assigned, values] = [[], false, undefined];
    } else if (type === 'LBRACK') values = [];
    else if (type === 'RBRACK') [pending, assigned, values] = [[], false, undefined];
    else if (type === 'ASSIGN') assigned = true;
    else if (values) {
      if (type === 'STRING') values.push(raw.slice(1, -1));
    } else if (type === 'IDENT' || type === 'STRING') {
      if (assigned) [pending, assigned] = [[], false];
      else {
        // A key alone on the line before was not finished.
        if (pending.length > 0 && type === 'IDENT') pending = [];
        const name = type === 'STRING' ? raw.slice(1, -1) : raw;
        pending.push(name);
        if (pending.length === 1) frames.at(-1)?.keys.push(name);
      }
    } else if (assigned && type !== 'COMMENT') [pending, assigned] = [[], false];
  }

  function contextOf({ type, start, end }: Token): WritingContext {
    const inside = start < offset && offset <= end;
    const string = type === 'STRING' && inside ? stringAt(text, start, end, offset) : undefined;
    const isWord = (type === 'IDENT' || type === 'BOOL') && inside;
    const isValue = assigned || values !== undefined;
    const key = isValue || (string ?? pending.length > 0) ? pending[0] : undefined;
    return {
      blocks: frames.slice(1).map((frame) => frame.key),
      ...(key !== undefined && (isValue || !isWord) && { key }),
      label: !isValue,
      list: values !== undefined,
      ...(string && { string }),
      word: isWord ? { start, end } : { start: offset, end: offset },
      values: values ?? [],
      keys: frames.at(-1)?.keys ?? [],
    };
  }
}

/** Undefined behind the closing quote. A string without one ends at the cursor, or is none behind its line. */
function stringAt(text: string, start: number, end: number, offset: number): Span | undefined {
  const line = /^"(?:[^"\\\n\r]|\\[^\n\r])*/.exec(text.slice(start, end))?.[0] ?? '"';
  const behind = start + line.length;
  if (offset > behind) return undefined;
  return { start: start + 1, end: text.charAt(behind) === '"' ? behind : offset };
}
