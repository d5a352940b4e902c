import type { MoveTarget } from '../protocol/requests';

/** Why no reference can name this place at all, whatever the format. */
export function placeProblem({ mount, path, field }: MoveTarget): string | undefined {
  const segments = [...mount.split('/'), ...path.split('/')];
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) {
    return 'The mount and the path must be names between single slashes. Change the path.';
  }
  if (field === '') return 'The field has no name. Give it one.';
  if (/[\p{Cc}\p{Cs}\u2028\u2029\ufffd]/u.test(mount + path + field)) {
    return 'The mount, path or field has a control character. Change it.';
  }
  return undefined;
}
