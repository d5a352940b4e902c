import type { Span } from '../../text/types';
import type { Acl } from '../acl';
import type { Dialect } from '../dialects';
import type { Live } from '../live';
import type { Policy } from '../policy';
import type { Fix, Problem, ProblemSeverity, SpanEdit } from '../problem';
import type { Rule } from '../rule';

/** What a lint looks at: one policy that the server can read. */
export interface Subject {
  readonly policy: Policy;
  readonly rules: readonly Rule[];
  /** The policy alone, templates taken as text. */
  readonly acl: Acl;
  readonly dialect: Dialect;
  /** The dialect is not a guess. */
  readonly certain: boolean;
  /** Text around the policy fills in parts of it, such as Terraform's `${…}`: paths are not what they will be. */
  readonly interpolated: boolean;
  /** What is known of the vault that the policy is for. */
  readonly live: Live | undefined;
  /** Mounts of KV version 2, without slash at the end: those of the vault, or told from the rules of the policy. */
  readonly kvMounts: ReadonlySet<string>;
}

/** One check: something that the server takes and that is surely or probably wrong. */
export type Lint = (subject: Subject) => readonly Problem[];

export function problem(
  code: string,
  severity: ProblemSeverity,
  { start, end }: Span,
  message: string,
  ...fixes: readonly Fix[]
): Problem {
  return { code, severity, start, end, message, fixes };
}

export const fix = (title: string, ...edits: readonly SpanEdit[]): Fix => ({ title, edits });

/** A path's new text in quotes; only for a path that is written as one. */
export function renamed(rule: Rule, path: string, title = `Change the path to ${path}`): Fix[] {
  const { start, end } = rule.pathSpan;
  return rule.item.keys.length > 0 && path !== rule.source && !path.includes('+*')
    ? [fix(title, { start, end, newText: JSON.stringify(path) })]
    : [];
}

/** Takes a whole rule away. Not in JSON, where commas would be left. */
export function removed({ item, block }: Rule, title = 'Remove the rule'): Fix[] {
  return block.json ? [] : [fix(title, { start: item.start, end: item.end, newText: '' })];
}

/** A rule's list of capabilities, when it has exactly one. */
export function withCapabilities(
  rule: Rule,
  title: string,
  change: (names: readonly string[]) => readonly string[],
): Fix[] {
  const lists = rule.block.items.filter(
    ({ keys: [key] }) => key?.text.replaceAll('"', '') === 'capabilities',
  );
  const [list] = lists;
  if (list?.value?.kind !== 'list' || lists.length > 1) return [];
  const names = change(rule.capabilities).map((name) => JSON.stringify(name));
  return [fix(title, { start: list.value.start, end: list.value.end, newText: `[${names.join(', ')}]` })];
}

export const grants = (rule: Rule): boolean =>
  rule.capabilities.length > 0 && rule.capabilities[0] !== 'deny';
export const denies = (rule: Rule): boolean => rule.capabilities[0] === 'deny';
