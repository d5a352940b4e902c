import type { Finding } from '../engine/types';
import type { FindingRef } from '../protocol/findings';
import type { Refused } from '../protocol/requests';
import type { ServerSettings } from '../protocol/settings';
import type { Range } from '../text/types';
import type { Host } from './types';

/** A document as the planners see it. */
export interface PlanInput {
  readonly uri: string;
  readonly version: number;
  readonly languageId: string;
  readonly text: string;
  /** The findings of this very version. */
  readonly findings: readonly Finding[];
  readonly settings: ServerSettings;
  readonly host: Host;
}

export const refuse = (code: Refused['code'], message: string): Refused => ({
  kind: 'refused',
  code,
  message,
});

/** The finding that `ref` names: at its place in the same version, else the only one with its fingerprint. */
export function findingOf(input: PlanInput, ref: FindingRef): Finding | Refused {
  const same = input.findings.filter(({ fingerprint }) => fingerprint === ref.fingerprint);
  const there = ref.version === input.version && same.find(({ range }) => sameRange(range, ref.range));
  if (there) return there;
  const [only, ...more] = same;
  if (!only)
    return refuse('not-found', 'The secret is no longer in the document. Look at its findings again.');
  return more.length === 0
    ? only
    : refuse(
        'ambiguous',
        'The document changed and holds this secret more than once. Choose the one you mean again.',
      );
}

function sameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}

/** Undefined when the planned edit of a second file can be made. `path` is as configured. */
export function editRefusal({ host }: PlanInput, uri: string, path: string): Refused | undefined {
  const obstacle = host.obstacle?.(uri);
  return obstacle === undefined
    ? undefined
    : refuse('unsupported', `${path} ${obstacle}. Correct that, then try again.`);
}

/** `path` below a workspace folder as a URI; undefined when it is empty, absolute, climbs out or has control characters. */
export function workspaceFile(folder: string, path: string): string | undefined {
  const segments = path.replaceAll('\\', '/').split('/');
  if (segments.some((segment) => /^\.{0,2}$|\p{Cc}/u.test(segment))) return undefined;
  return [folder, ...segments.map((segment) => encodeURIComponent(segment))].join('/');
}
