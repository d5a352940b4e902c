import type { OffsetEdit } from '../languages/language';
import { loadYaml } from '../languages/loadYaml';
import { lineBreakOf } from '../languages/site';

/** One ignored secret. `file` and `added` are for readers only. */
export interface IgnoreEntry {
  readonly fingerprint: string;
  readonly rule: string;
  readonly reason: string;
  readonly file: string;
  readonly added: string;
}

const HEADER = `# Secrets that Strongroom leaves alone, each with the reason. It holds keyed hashes, never values: commit it.
# An entry is about one value, wherever it stands; a new secret on the same line is reported.
`;

/** A new file with its first entry. */
export function newIgnoreFile(key: Uint8Array, entry: IgnoreEntry): string {
  return `${HEADER}key: ${Buffer.from(key).toString('base64')}\nignore:\n${lines(entry, '  ', '\n')}`;
}

/** Adds an entry to a file that {@link readIgnoreFile} can read; what is there stays as it is. */
export function addIgnoreEntry(text: string, entry: IgnoreEntry): OffsetEdit {
  const { isMap, isNode, isSeq, parseDocument } = loadYaml();
  const eol = lineBreakOf(text);
  const document = parseDocument(text, { logLevel: 'silent' });
  const list = document.get('ignore', true);
  if (isSeq(list) && list.flow !== true && list.range) {
    const [start, valueEnd] = list.range;
    const newline = text.indexOf('\n', valueEnd - 1);
    const at = newline < 0 ? text.length : newline + 1;
    const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    if (indent.trim() === '')
      return { start: at, end: at, newText: (newline < 0 ? eol : '') + lines(entry, indent, eol) };
  }
  if (!document.has('ignore') && isMap(document.contents) && document.contents.flow !== true) {
    const open = text.endsWith('\n') ? '' : eol;
    return {
      start: text.length,
      end: text.length,
      newText: `${open}ignore:${eol}${lines(entry, '  ', eol)}`,
    };
  }
  // An empty or a flow list: written anew, with its comments.
  const written = document.createNode([...(isSeq(list) ? list.items : []), entry]);
  if (isNode(list) && list.comment != null) written.comment = list.comment;
  document.set('ignore', written);
  return { start: 0, end: text.length, newText: document.toString({ lineWidth: 0 }).replaceAll('\n', eol) };
}

function lines(entry: IgnoreEntry, indent: string, eol: string): string {
  return Object.entries(entry)
    .map(([key, value], i) => `${indent}${i === 0 ? '- ' : '  '}${key}: ${scalar(String(value))}${eol}`)
    .join('');
}

/** Plain where every reader agrees that it is a string. */
function scalar(value: string): string {
  const plain =
    /^[A-Za-z][\w ./-]*$/.test(value) &&
    !/\s$/.test(value) &&
    !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(value);
  return plain ? value : JSON.stringify(value);
}
