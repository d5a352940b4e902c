import type { Any } from './decode';
import type { Conditions, Pattern, Rule } from './rule';

/** A rule of one of the policies that a token has. */
export interface AppliedRule {
  readonly rule: Rule;
  /** Index of the policy. */
  readonly policy: number;
}

/** What all rules with one path grant together. */
export class Grant {
  readonly pattern: Pattern;
  readonly rules: AppliedRule[] = [];
  readonly capabilities = new Set<string>();
  conditions: Conditions = {};

  constructor(pattern: Pattern) {
    this.pattern = pattern;
  }

  get denies(): boolean {
    return this.capabilities.has('deny');
  }

  /** Adds a rule with the same path, as the server merges them. */
  add(applied: AppliedRule): void {
    const { rule } = applied;
    const isFirst = this.rules.push(applied) === 1;
    if (this.denies) return;
    if (rule.capabilities[0] === 'deny') {
      this.capabilities.clear();
      this.capabilities.add('deny');
      this.conditions = {};
      return;
    }
    for (const name of rule.capabilities) this.capabilities.add(name);
    this.conditions = isFirst ? conditionsOf(rule) : merged(this.conditions, rule);
  }
}

function conditionsOf(rule: Rule): Conditions {
  return merged({}, rule);
}

function merged(old: Conditions, more: Conditions): Conditions {
  const allowedParameters = parameters(old.allowedParameters, more.allowedParameters);
  const deniedParameters = parameters(old.deniedParameters, more.deniedParameters);
  const requiredParameters = union(old.requiredParameters, more.requiredParameters);
  const mfaMethods = union(old.mfaMethods, more.mfaMethods);
  const minWrappingTtl = smaller(old.minWrappingTtl, more.minWrappingTtl);
  const maxWrappingTtl = smaller(old.maxWrappingTtl, more.maxWrappingTtl);
  const paginationLimit = smaller(old.paginationLimit, more.paginationLimit);
  const responseKeysFilterPath = old.responseKeysFilterPath ?? more.responseKeysFilterPath;
  const controlGroup = old.controlGroup ?? more.controlGroup;
  return {
    ...(allowedParameters && { allowedParameters }),
    ...(deniedParameters && { deniedParameters }),
    ...(requiredParameters && { requiredParameters }),
    ...(mfaMethods && { mfaMethods }),
    ...(minWrappingTtl !== undefined && { minWrappingTtl }),
    ...(maxWrappingTtl !== undefined && { maxWrappingTtl }),
    ...(paginationLimit !== undefined && { paginationLimit }),
    ...(responseKeysFilterPath !== undefined && { responseKeysFilterPath }),
    ...(controlGroup && { controlGroup }),
  };
}

type Parameters = ReadonlyMap<string, readonly Any[]>;

/** A list without values allows or denies every value, whatever the other one says. */
function parameters(old: Parameters | undefined, more: Parameters | undefined): Parameters | undefined {
  if (!more || more.size === 0) return old;
  if (!old) return more;
  const all = new Map(old);
  for (const [name, values] of more) {
    const before = all.get(name);
    all.set(name, values.length === 0 || before?.length === 0 ? [] : [...values, ...(before ?? [])]);
  }
  return all;
}

function union(old: readonly string[] | undefined, more: readonly string[] | undefined) {
  return more ? [...new Set([...(old ?? []), ...more])] : old;
}

/** Of positive values; anything else does not count. */
function smaller(old: bigint | undefined, more: bigint | undefined): bigint | undefined {
  if (more === undefined || more <= 0n) return old;
  return old === undefined || old <= 0n || more < old ? more : old;
}
