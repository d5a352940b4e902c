import type { Span } from '../../text/types';
import { kvMountsOf } from '../lints/kvPaths';
import type { Policy } from '../policy';
import type { SpanEdit } from '../problem';
import type { Rule } from '../rule';
import { patternOf, printPattern } from '../rule';
import { splitTemplate } from '../template';

/** A part of a path between two slashes, which can be renamed. */
export interface PathSegment extends Span {
  readonly text: string;
}

/** The new name cannot be one; the message says why. */
export class RenameRefusal extends Error {}

/** The segment of a path at `offset`; undefined where there is none. */
export function renamableSegment(policy: Policy, offset: number): PathSegment | undefined {
  const found = locate(policy, offset);
  return found && segmentsOf(found.rule)[found.index];
}

/**
 * Renames the segment at `offset` in all paths that begin alike: a mount in all its rules, a folder in all that are
 * below it. Of a mount of KV version 2, `data/`, `metadata/` and their kin count as one. Throws a {@link RenameRefusal}.
 */
export function renameSegment(policy: Policy, offset: number, newName: string): SpanEdit[] {
  const found = locate(policy, offset);
  if (!found) throw new RenameRefusal('Only a part of a path can be renamed.');
  refuse(newName);
  const kvMounts = kvMountsOf(policy.rules);
  const wanted = beginningOf(found.rule, found.index, kvMounts);
  return policy.rules.flatMap((rule): SpanEdit[] => {
    const segments = segmentsOf(rule);
    const segment = segments[found.index];
    if (!segment || beginningOf(rule, found.index, kvMounts) !== wanted) return [];
    refusePath(segments.map(({ text }, i) => (i === found.index ? newName : text)).join('/'));
    return [{ start: segment.start, end: segment.end, newText: newName }];
  });
}

function locate({ rules, encoded }: Policy, offset: number) {
  if (encoded) return undefined;
  const rule = rules.find(({ pathSpan }) => pathSpan.start <= offset && offset <= pathSpan.end);
  const index = rule ? segmentsOf(rule).findIndex(({ start, end }) => start <= offset && offset <= end) : -1;
  return rule && index >= 0 ? { rule, index } : undefined;
}

/** Only of a path in quotes without escapes: what is written there is what it is. */
function segmentsOf({ source, pathSpan }: Rule): PathSegment[] {
  if (pathSpan.end - pathSpan.start !== source.length + 2) return [];
  let at = pathSpan.start + 1;
  return source.split('/').map((text) => {
    const segment = { text, start: at, end: at + text.length };
    at += text.length + 1;
    return segment;
  });
}

const kin = new Set(['data', 'metadata', 'delete', 'undelete', 'destroy', 'subkeys']);

function beginningOf(rule: Rule, index: number, kvMounts: ReadonlySet<string>): string {
  const segments = rule.source.split('/');
  const named = segments.map((text, i) =>
    i !== index && kin.has(text) && kvMounts.has(segments.slice(0, i).join('/')) ? 'data' : text,
  );
  return named.slice(0, index + 1).join('/');
}

function refuse(name: string): void {
  if (name === '') throw new RenameRefusal('A part of a path needs a name.');
  if (/["\\\p{Cc}]/u.test(name))
    throw new RenameRefusal('A path has no quotes, backslashes or control characters.');
  if (!splitTemplate(name)) throw new RenameRefusal('Every {{ needs one }} behind it.');
}

function refusePath(path: string): void {
  if (printPattern(patternOf(path)).includes('+*'))
    throw new RenameRefusal('No server takes +* in a path: end it in /+ or in *.');
}
