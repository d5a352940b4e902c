/** Do both name the same resource, though one may percent-encode more than the other? */
export function sameUri(a: string, b: string): boolean {
  return a === b || uriKey(a) === uriKey(b);
}

/** The same for every way to encode a URI. */
export function uriKey(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** The path of `uri` below `folder`, a URI without trailing slash; elsewhere the name of the file alone. */
export function pathIn(folder: string | undefined, uri: string): string {
  const path = uriKey(uri);
  const base = folder === undefined ? undefined : `${uriKey(folder)}/`;
  return base !== undefined && path.startsWith(base)
    ? path.slice(base.length)
    : path.slice(path.lastIndexOf('/') + 1);
}
