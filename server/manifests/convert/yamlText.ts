import type { Entry, MapTree } from '../yaml/tree';

/** Quoted only where YAML would take it for something else. */
export const scalar = (value: string): string =>
  /^[A-Za-z][\w./-]*$/.test(value) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(value)
    ? value
    : JSON.stringify(value);

/** A map of texts under `name`, which is indented by `indent`; nothing where there are none. */
export const textEntries = (
  name: string,
  entries: readonly (readonly [string, Entry])[],
  indent: number,
): string[] =>
  entries.length === 0
    ? []
    : [
        `${name}:`,
        ...entries.map(
          ([key, { value }]) =>
            `  ${scalar(key)}: ${JSON.stringify(value.kind === 'scalar' ? String(value.value) : '')}`,
        ),
      ].map((line) => ' '.repeat(indent) + line);

/** The comments before the first key. */
export function leadingComments(text: string, root: MapTree): string[] {
  const lines = text.slice(0, root.start).split(/\r?\n/);
  return lines.filter((line) => /^\s*(?:#|---)/.test(line));
}

/** `metadata` as it is written. */
export function metadataLines(text: string, root: MapTree): string[] {
  const entry = root.entries.get('metadata');
  if (!entry) return [];
  const lineStart = text.lastIndexOf('\n', entry.key.start - 1) + 1;
  return text.slice(lineStart, entry.value.end).trimEnd().split(/\r?\n/);
}

/** The lines as `text` ends its own. */
export function withNewlinesOf(text: string, lines: readonly string[]): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return lines.join('\n').replaceAll('\n', newline) + newline;
}
