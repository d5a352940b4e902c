import { VaultError } from './errors';

/**
 * Percent-encodes a Vault path segment by segment, so that names with spaces, `#`, `?`, `%` or letters outside ASCII
 * arrive as they are. A trailing slash is kept. Throws `badRequest` for segments that HTTP or Vault would resolve
 * to another path.
 */
export function encodePath(path: string): string {
  const segments = path.split('/');
  const last = segments.length - 1;
  return segments
    .map((segment, index) => {
      if (segment === '.' || segment === '..') throw invalid(path, `contains "${segment}"`);
      if (segment === '' && (index !== last || last === 0)) throw invalid(path, 'has an empty part');
      try {
        return encodeURIComponent(segment);
      } catch {
        throw invalid(path, 'contains half of a character');
      }
    })
    .join('/');
}

const invalid = (path: string, reason: string): VaultError =>
  new VaultError('badRequest', `The path "${path}" ${reason}. Use names separated by single slashes.`);
