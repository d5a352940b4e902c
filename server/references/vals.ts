import type { MoveTarget } from '../protocol/requests';
import { placeProblem } from './place';
import type { ParsedReference, ReferenceFormat } from './reference';

/**
 * vals finds a reference by `((secret)?ref)\+([^\+:]*:\/\/[^\+\n ]+[^\+\n ",])\+?` and reads it as a URL: the first
 * segment is the host, which knows no percent-encoding of ASCII, and the field is the fragment, which vals looks up
 * in the text as it is, so that it cannot be encoded either. See pkg/expansion and vals.go of helmfile/vals.
 */
const HOST = /^[\w.~-]+$/;
const FIELD = /^[^\s+%/"'`\\,;<>{}[\]()|^]+$/u;
const REFERENCE =
  /(?:secret)?ref\+vault:\/\/([^\s+?#"'`\\<>,;]+)(?:\?[^\s+#"'`\\<>,;]*)?(?:#\/?([^\s+%/"'`\\,;<>{}[\]()|^]+))?/gu;

const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
const encodePath = (path: string): string => path.split('/').map(encode).join('/');
/** Slashes and colons may stay: an address reads better with them. */
const encodeQuery = (text: string): string => encode(text).replaceAll('%2F', '/').replaceAll('%3A', ':');

function problem(target: MoveTarget): string | undefined {
  const found = placeProblem(target);
  if (found !== undefined) return found;
  if (!HOST.test(target.mount.split('/')[0] ?? '')) {
    return 'vals cannot name a mount with such characters. Use letters, digits, `-`, `_` and `.`.';
  }
  return FIELD.test(target.field)
    ? undefined
    : 'vals cannot name such a field. Use letters, digits, `-`, `_` and `.`.';
}

function print({ mount, path, field, address, namespace }: MoveTarget): string {
  const query = [
    ...(address === undefined ? [] : [`address=${encodeQuery(address)}`]),
    ...(namespace === undefined ? [] : [`namespace=${encodeQuery(namespace)}`]),
  ].join('&');
  return `ref+vault://${encodePath(`${mount}/${path}`)}${query === '' ? '' : `?${query}`}#/${field}`;
}

function parse(text: string): ParsedReference[] {
  return [...text.matchAll(REFERENCE)].flatMap((found) => {
    const whole = decode(found[1] ?? '');
    // Without a fragment the last segment is the field.
    const slash = whole.lastIndexOf('/');
    const [path, field] =
      found[2] === undefined ? [whole.slice(0, slash), whole.slice(slash + 1)] : [whole, found[2]];
    return slash < 0 && found[2] === undefined
      ? []
      : [{ start: found.index, end: found.index + found[0].length, path, field }];
  });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export const vals: ReferenceFormat = {
  id: 'vals',
  title: 'vals',
  documentation: 'https://github.com/helmfile/vals#vault',
  problem,
  print,
  parse,
};
