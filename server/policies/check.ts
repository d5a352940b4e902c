import { Acl } from './acl';
import type { Dialect } from './dialects';
import { newest, productName } from './dialects';
import { explain } from './explain';
import type { Live } from './live';
import { lints } from './lints';
import { kvMountsOf } from './lints/kvPaths';
import type { Policy, Refused } from './policy';
import { parsePolicy } from './policy';
import type { Problem } from './problem';
import type { Rule } from './rule';

export interface CheckOptions {
  /** The server; absent when it is not known: an error is then what every server refuses. */
  readonly dialect?: Dialect;
  /** Milliseconds since 1970. */
  readonly now?: number;
  /** Text around the policy fills in parts of it. */
  readonly interpolated?: boolean;
  /** The vault that the policy is for. */
  readonly live?: Live;
}

export interface CheckedPolicy {
  /** As the server reads it; when it is not known, one that takes the policy. */
  readonly policy: Policy;
  /** Does the server take it? When it is not known: does any? */
  readonly ok: boolean;
  /** The server's message, when it does not. */
  readonly error?: string;
  /** In the order of the text. */
  readonly problems: readonly Problem[];
}

/** Problems that are told of one policy. */
const maxProblems = 1000;

/** Everything there is to say about a policy. Nothing throws on any text; time grows with its length. */
export function checkPolicy(text: string, options: CheckOptions = {}): CheckedPolicy {
  const { dialect, now = Date.now() } = options;
  const candidates = dialect ? [dialect] : [newest.openbao, newest.vault];
  const read = candidates.map((candidate) => parsePolicy(text, candidate, now));
  const policy = read.find(({ ok }) => ok) ?? read[0]!;
  const problems = [...refusalsOf(read), ...lintsOf(policy, options)];
  problems.sort((a, b) => a.start - b.start || a.end - b.end);
  const { ok, error } = policy;
  return { policy, ok, ...(error === undefined ? {} : { error }), problems: problems.slice(0, maxProblems) };
}

/**
 * What all refuse is an error, what one product refuses a hint that says which. Where all refuse the policy, each for
 * another reason, these are the errors.
 */
function refusalsOf(read: readonly Policy[]): Problem[] {
  const places = read.map(({ refusals }) => new Set(refusals.map(placeOf)));
  const isEverywhere = (place: string) => places.every((set) => set.has(place));
  const isHopeless = read.every(({ ok }) => !ok) && ![...(places[0] ?? [])].some(isEverywhere);
  const told = new Set<string>();
  return read.flatMap(({ refusals, dialect, text }) =>
    refusals.slice(0, maxProblems).flatMap((refused) => {
      const place = placeOf(refused);
      if (told.has(place)) return [];
      told.add(place);
      if (isEverywhere(place)) return [explain(refused, text, 'error')];
      return [explain(refused, text, isHopeless ? 'error' : 'hint', productName[dialect.product])];
    }),
  );
}

const placeOf = ({ start, end }: Refused): string => `${start}-${end}`;

function lintsOf(policy: Policy, { dialect, interpolated = false, live }: CheckOptions): Problem[] {
  if (policy.encoded) return [];
  // What is left of a broken rule says nothing about it.
  const { problems } = policy.tree;
  const isSound = ({ item }: Rule) =>
    problems.every(({ start, end }) => end < item.start || start > item.end);
  const rules = problems.length > 0 ? policy.rules.filter(isSound) : policy.rules;
  const subject = {
    policy,
    rules,
    acl: new Acl([{ ...policy, rules }], policy.dialect, { asWritten: true }),
    dialect: policy.dialect,
    certain: dialect !== undefined,
    interpolated,
    live,
    kvMounts: kvMountsOf(rules, live?.layout),
  };
  return lints.flatMap((lint) => lint(subject));
}
