import { dayOf } from '../engine/suppression';
import { isTameYaml, loadYaml } from '../languages/loadYaml';
import type { FileRemark } from './config/configFile';
import { today } from './today';

/** The workspace's ignore file, read. */
export interface IgnoreFile {
  /** Keys the fingerprints: 32 bytes. */
  readonly key: Uint8Array;
  readonly isIgnored: (fingerprint: string) => boolean;
  /** Entries whose last day is over, or cannot be read: they ignore nothing. */
  readonly expired: () => readonly FileRemark[];
  /** The other entries that `isIgnored` was never asked for. */
  readonly unused: () => readonly FileRemark[];
}

const LARGEST = 4 * 1024 * 1024;

/** Errors are for the user and hold no text of the file. */
export function readIgnoreFile(text: string): IgnoreFile | { readonly error: string } {
  if (text.length > LARGEST)
    return { error: 'The ignore file is larger than 4 MB. Remove entries that are no longer needed.' };
  let content: unknown;
  if (!isTameYaml(text)) return { error: 'The ignore file is not a plain list. Correct it.' };
  try {
    content = loadYaml().parse(text, { logLevel: 'silent', maxAliasCount: 0 });
  } catch {
    return { error: 'The ignore file is not valid YAML. Correct it.' };
  }
  const key = member(content, 'key');
  const bytes =
    typeof key === 'string' && /^[A-Za-z0-9+/]{43}=$/.test(key) ? Buffer.from(key, 'base64') : undefined;
  if (!bytes) return { error: 'The ignore file has no key of 32 bytes in base64. Restore its `key` line.' };
  const list: unknown = member(content, 'ignore') ?? [];
  if (!Array.isArray(list)) return { error: 'In the ignore file, `ignore` must be a list. Correct it.' };
  return { key: new Uint8Array(bytes), ...entriesOf(text, list) };
}

/** With each fingerprint its last day, which may be missing. */
function entriesOf(text: string, list: readonly unknown[]): Omit<IgnoreFile, 'key'> {
  const lastDays = new Map<string, string | undefined>();
  for (const entry of list) {
    const [fingerprint, until] = [member(entry, 'fingerprint'), member(entry, 'until')];
    if (typeof fingerprint !== 'string') continue;
    lastDays.set(
      fingerprint,
      until === undefined ? undefined : dayOf(typeof until === 'string' ? until : ''),
    );
  }
  const used = new Set<string>();
  const isOver = (until: string | undefined) => until !== undefined && until < today();
  const remarks = (message: string, about: (fingerprint: string, until: string | undefined) => boolean) =>
    [...lastDays].flatMap(([fingerprint, until]) =>
      about(fingerprint, until) ? [{ line: lineOf(text, fingerprint), message }] : [],
    );
  return {
    isIgnored: (fingerprint) => {
      if (!lastDays.has(fingerprint)) return false;
      used.add(fingerprint);
      return !isOver(lastDays.get(fingerprint));
    },
    expired: () => [
      ...remarks(
        'This entry has expired: its secret is reported again. Remove it or give it another day.',
        (_, until) => isOver(until) && until !== '',
      ),
      ...remarks(
        'The last day of this entry cannot be read, so it ignores nothing. Write it as until: 2027-01-31.',
        (_, until) => until === '',
      ),
    ],
    unused: () =>
      remarks('No file holds the secret of this entry any more. Remove it.', (fingerprint, until) => {
        return !used.has(fingerprint) && !isOver(until);
      }),
  };
}

function lineOf(text: string, part: string): number {
  return text.slice(0, Math.max(0, text.indexOf(part))).split('\n').length - 1;
}

function member(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null
    ? Object.entries(of).find(([key]) => key === name)?.[1]
    : undefined;
}
