import { isTameYaml, loadYaml } from '../languages/loadYaml';

/** The workspace's ignore file, read. */
export interface IgnoreFile {
  /** Keys the fingerprints: 32 bytes. */
  readonly key: Uint8Array;
  readonly isIgnored: (fingerprint: string) => boolean;
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
  const fingerprints = new Set(
    list.map((entry: unknown) => member(entry, 'fingerprint')).filter((fp) => typeof fp === 'string'),
  );
  return { key: new Uint8Array(bytes), isIgnored: (fingerprint) => fingerprints.has(fingerprint) };
}

function member(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null
    ? Object.entries(of).find(([key]) => key === name)?.[1]
    : undefined;
}
