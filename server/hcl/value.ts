import type { Key, Literal } from './tree';
import { unquoteHcl, unquoteJson } from './unquote';

/** The servers' parser dies on such a string: the request ends without an answer. */
export class ParserCrash extends Error {
  constructor() {
    super('the server ends the connection without an answer');
  }
}

/** What a string or a heredoc stands for. Throws a {@link ParserCrash} where a server does. */
export function stringOf({ type, text, json }: Literal): string {
  if (type === 'HEREDOC') return heredocText(text);
  if (text === '') return '';
  return unquoted(text, json);
}

/** A key's name. Throws a {@link ParserCrash} where a server does. */
export function nameOf({ text, quoted, json }: Key): string {
  return quoted ? unquoted(text, json) : text;
}

function unquoted(text: string, json: boolean): string {
  const value = json ? unquoteJson(text) : unquoteHcl(text);
  if (value === undefined) throw new ParserCrash();
  return value;
}

/** With `<<-` the last line's indentation is taken off all lines, if all have it. */
function heredocText(text: string): string {
  const first = text.indexOf('\n');
  if (text.charAt(2) !== '-') return text.slice(first + 1, text.length - first + 1);
  const lines = text.slice(first + 1, text.length - first + 2).split('\n');
  const indentation = lines.at(-1) ?? '';
  if (!lines.every((line) => line.startsWith(indentation)))
    return text.slice(first + 1, text.length - first + 1).replace(/[ \t]+$/, '');
  return [...lines.slice(0, -1).map((line) => line.slice(indentation.length)), ''].join('\n');
}
