import { isTameYaml, loadYaml } from '../languages/loadYaml';
import type { OffsetEdit } from '../languages/language';

/** The file of names and references, read. */
export interface EnvironmentFile {
  /** The reference that stands behind a name. */
  get(name: string): string | undefined;
  /** The edit that adds an entry at the end; comments and order stay as they are. */
  add(name: string, reference: string): OffsetEdit;
}

const LARGEST = 1024 * 1024;
/** Plain scalars and keys that YAML readers agree on. */
const PLAIN = /^[A-Za-z][\w+:/.#%?=&~$@-]*\w$/;
const WORDS = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

/** What to type to run a program with the environment filled. */
export const runHint = (path: string): string =>
  `vals exec -i -f ${/^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`} -- <command>`;

/** `path` is as configured, relative to the workspace folder; `text` undefined when there is no file yet. */
export function environmentFile(
  text: string | undefined,
  path: string,
): EnvironmentFile | { readonly error: string } {
  if (text === undefined) {
    const header = [
      '# Environment variables and the places in Vault where their secrets are. It holds references, never values:',
      '# commit it. To run a program with the variables filled:',
      `#   ${runHint(path)}`,
    ];
    return {
      get: () => undefined,
      add: (name, reference) => ({
        start: 0,
        end: 0,
        newText: `${header.join('\n')}\n${entry(name, reference)}\n`,
      }),
    };
  }
  const broken = {
    error: `${path} is not a plain list of names and references. Correct it, then try again.`,
  };
  if (text.length > LARGEST || !isTameYaml(text)) return broken;
  try {
    return read(text) ?? broken;
  } catch {
    return broken;
  }
}

function read(text: string): EnvironmentFile | undefined {
  const { isMap, isScalar, parseAllDocuments } = loadYaml();
  const documents = parseAllDocuments(text, { logLevel: 'silent' });
  const [document, ...more] = Array.isArray(documents) ? documents : [];
  if (more.length > 0 || (document && document.errors.length > 0)) return undefined;
  const root = document?.contents ?? null;
  if (root !== null && (!isMap(root) || root.flow === true)) return undefined;
  const items = root?.items ?? [];
  const entries = new Map(
    items.map(({ key, value }) => [
      isScalar(key) ? String(key.value) : '',
      isScalar(value) ? String(value.value) : '',
    ]),
  );
  const first = root?.range?.[0] ?? 0;
  const indent = root ? text.slice(text.lastIndexOf('\n', first - 1) + 1, first).replace(/^\ufeff/, '') : '';
  // A marker of the document's start or end would come between.
  if (indent.trim() !== '' || /^\.\.\.\s*$/m.test(text)) return undefined;
  const eol = /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
  return {
    get: (name) => entries.get(name),
    add: (name, reference) => {
      const open = text === '' || text.endsWith('\n') ? '' : eol;
      return {
        start: text.length,
        end: text.length,
        newText: `${open}${indent}${entry(name, reference)}${eol}`,
      };
    },
  };
}

function entry(name: string, reference: string): string {
  const key = WORDS.test(name) ? JSON.stringify(name) : name;
  return `${key}: ${PLAIN.test(reference) ? reference : JSON.stringify(reference)}`;
}
