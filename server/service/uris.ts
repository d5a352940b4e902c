/** Do both name the same resource, though one may percent-encode more than the other? */
export function sameUri(a: string, b: string): boolean {
  return a === b || decoded(a) === decoded(b);
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
