import { Acl } from '../acl';
import type { Decision, PolicyRequest } from '../decide';
import type { Identity } from '../identity';
import { decide } from '../decide';
import type { Dialect } from '../dialects';
import type { Policy } from '../policy';
import type { Rule } from '../rule';
import { printPattern } from '../rule';

export interface Answer {
  readonly allowed: boolean;
  /** One sentence. */
  readonly reason: string;
  /** The first rule of the path that decides, and the index of its policy. */
  readonly decides?: { readonly rule: Rule; readonly policy: number };
}

/**
 * May a token with these policies do this? Without an identity it has no entity: rules with templates apply to nothing, which is said
 * where one of them would change the answer.
 */
export function askPolicies(
  policies: readonly Policy[],
  request: PolicyRequest,
  dialect: Dialect,
  identity?: Identity,
): Answer {
  if (policies.some(({ ok }) => !ok)) return { allowed: false, reason: 'The server refuses the policy.' };
  const acl = new Acl(policies, dialect, identity && { identity });
  const decision = decide(acl, request, dialect);
  const { allowed, grant } = decision;
  const depends =
    acl.dropped.length > 0
      ? ` ${acl.dropped.length === 1 ? 'One rule with a template applies' : `${acl.dropped.length} rules with templates apply`} only to who has what it asks for.`
      : '';
  const [decides] = grant?.rules ?? [];
  return { allowed, reason: sentenceOf(decision) + depends, ...(decides && { decides }) };
}

/** By which rule, and why: one sentence. */
export const sentenceOf = ({ grant, reason }: Decision): string =>
  grant
    ? `"${printPattern(grant.pattern)}" decides: ${reason}.`
    : `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
