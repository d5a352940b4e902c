import type { Dialect } from './dialects';
import { hasBehaviour } from './dialects';
import type { AppliedRule } from './grant';
import { Grant } from './grant';
import type { Identity } from './identity';
import { nobody } from './identity';
import { comparePrecedence } from './match';
import type { Policy } from './policy';
import type { Pattern, Rule } from './rule';
import { patternOf } from './rule';
import { SegmentIndex } from './segmentIndex';
import { fillTemplate, ForbiddenValue } from './template';

export interface AclOptions {
  /** Fills templates; without one, rules that name an entity or a group apply to nothing. */
  readonly identity?: Identity;
  /** Takes a template for text, to compare rules with each other. */
  readonly asWritten?: boolean;
  /** Milliseconds since 1970, for `time.now`. */
  readonly now?: number;
}

/** Several policies together, as a token has them. */
export class Acl {
  readonly #exact = new Map<string, Grant>();
  readonly #prefixes = new Map<string, Grant>();
  readonly #segments = new Map<string, Grant>();
  readonly #index = new SegmentIndex<Grant>();
  readonly #dialect: Dialect;
  #longestPrefix = 0;
  #failure: string | undefined;
  /** Templated rules that apply to nothing for this identity. */
  readonly dropped: AppliedRule[] = [];

  constructor(policies: readonly Policy[], dialect: Dialect, options: AclOptions = {}) {
    this.#dialect = dialect;
    const { identity = nobody, now = Date.now(), asWritten = false } = options;
    for (const [policy, { rules }] of policies.entries()) {
      for (const rule of rules) {
        const applied = { rule, policy };
        const pattern = rule.templated && !asWritten ? this.#filled(rule, identity, now) : rule;
        if (pattern) this.#add(pattern, applied);
        else this.dropped.push(applied);
      }
    }
  }

  #filled({ source }: Rule, identity: Identity, now: number): Pattern | undefined {
    const blocksWildcards = hasBehaviour(this.#dialect, 'blocksWildcardSubstitution');
    try {
      const path = fillTemplate(source, identity, { blocksWildcards, now });
      return path === undefined ? undefined : patternOf(path);
    } catch (error) {
      if (!(error instanceof ForbiddenValue)) throw error;
      if (hasBehaviour(this.#dialect, 'failsOnWildcardSubstitution')) this.#failure ??= error.message;
      return undefined;
    }
  }

  /** Why the server answers every request of such a token with an error; undefined where it does not. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** All grants; rules with one path are one. */
  get grants(): readonly Grant[] {
    return [...this.#exact.values(), ...this.#prefixes.values(), ...this.#segments.values()];
  }

  /** The grant that decides on a request; `listing` for LIST and SCAN, whose paths end in a slash. */
  winner(requestPath: string, listing: boolean): Grant | undefined {
    if (this.#failure !== undefined) return undefined;
    const path = requestPath.replace(/^\/+/, '');
    const exact = this.#exact.get(path);
    if (exact) return exact;
    const bare = path.endsWith('/') ? path.slice(0, -1) : path;
    if (!listing || bare === path) return (listing && this.#exact.get(bare)) || this.#bestWildcard(path);
    const [first, second] = hasBehaviour(this.#dialect, 'listsWithSlashFirst') ? [path, bare] : [bare, path];
    return this.#exact.get(bare) ?? this.#bestWildcard(first) ?? this.#bestWildcard(second);
  }

  /** What `sys/capabilities` answers: the capabilities of the deciding grant, sorted, or `deny`. */
  capabilities(path: string): string[] {
    const grant = this.winner(path, true);
    const names = grant ? [...grant.capabilities].sort() : [];
    return names.length > 0 ? names : ['deny'];
  }

  /** The grant of exactly this pattern. */
  grantOf(pattern: Pattern): Grant | undefined {
    return this.#tableOf(pattern).get(pattern.path);
  }

  #add(pattern: Pattern, applied: AppliedRule): void {
    const { path, prefix, segmentWildcard } = pattern;
    const table = this.#tableOf(pattern);
    const grant = table.get(path) ?? new Grant({ path, prefix, segmentWildcard });
    table.set(path, grant);
    if (segmentWildcard) this.#index.set(path, grant);
    grant.add(applied);
    if (prefix) this.#longestPrefix = Math.max(this.#longestPrefix, path.length);
  }

  #tableOf({ segmentWildcard, prefix }: Pattern): Map<string, Grant> {
    if (segmentWildcard) return this.#segments;
    return prefix ? this.#prefixes : this.#exact;
  }

  #bestWildcard(path: string): Grant | undefined {
    let best = this.#longestMatchingPrefix(path);
    if (this.#segments.size === 0) return best;
    for (const grant of this.#index.matching(path.split('/'))) {
      if (!best || comparePrecedence(grant.pattern, best.pattern) > 0) best = grant;
    }
    return best;
  }

  #longestMatchingPrefix(path: string): Grant | undefined {
    if (this.#prefixes.size === 0) return undefined;
    for (let length = Math.min(path.length, this.#longestPrefix); length >= 0; length--) {
      const grant = this.#prefixes.get(path.slice(0, length));
      if (grant) return grant;
    }
    return undefined;
  }
}
