import type { Acl } from './acl';
import type { Operation } from './decide';
import { decide } from './decide';
import type { Dialect } from './dialects';
import type { Rule } from './rule';

/** A way from what a policy grants to more than that. */
export interface Escalation {
  /** A request that is allowed and opens the way. */
  readonly request: { readonly operation: Operation; readonly path: string };
  /** What its holder can do with it: one sentence without its full stop. */
  readonly words: string;
  readonly rule: Rule;
}

/** A name that no rule spells out. */
const any = '‹any›';

interface Way {
  readonly operations: readonly Operation[];
  readonly paths: readonly string[];
  readonly words: string;
  /** Needs `sudo` to be one, though the path is not root-protected. */
  readonly sudo?: boolean;
}

const write: readonly Operation[] = ['create', 'update', 'patch'];

const ways: readonly Way[] = [
  {
    operations: write,
    paths: [`sys/policies/acl/${any}`, `sys/policy/${any}`],
    words: 'Who may write policies can rewrite their own and gets everything',
  },
  {
    operations: write,
    paths: ['auth/token/create', `auth/token/create/${any}`, 'auth/token/create-orphan'],
    words: 'With sudo, a new token can have any policy but root',
    sudo: true,
  },
  {
    operations: write,
    paths: [`auth/token/roles/${any}`],
    words: 'A token role can allow policies that its writer does not have',
  },
  {
    operations: write,
    paths: [
      `auth/${any}/role/${any}`,
      `auth/${any}/users/${any}`,
      `auth/${any}/groups/${any}`,
      `auth/${any}/map/${any}`,
      `auth/${any}/certs/${any}`,
    ],
    words: 'Who may write roles or users of an auth method can log in with any policy',
  },
  {
    operations: write,
    paths: [`sys/auth/${any}`],
    words: 'A new auth method can let anybody in with any policy',
  },
  {
    operations: write,
    paths: [
      `identity/entity/id/${any}`,
      `identity/entity/name/${any}`,
      'identity/entity',
      `identity/group/id/${any}`,
      `identity/group/name/${any}`,
      'identity/group',
    ],
    words: 'An entity or a group can be given any policy',
  },
  {
    operations: write,
    paths: ['identity/entity-alias', `identity/entity-alias/id/${any}`, 'identity/entity/merge'],
    words: 'A login can be tied to an entity with more policies',
  },
  {
    operations: ['read', ...write],
    paths: [`sys/raw/${any}`],
    words: 'Raw storage holds everything, policies included',
  },
  {
    operations: write,
    paths: ['sys/remount'],
    words: 'A mount can be moved to a path that the policy reaches',
  },
];

/** Every way that is open, each once. The rules are taken as written, templates as text. */
export function escalations(acl: Acl, dialect: Dialect): Escalation[] {
  return ways.flatMap((way) => {
    for (const path of pathsOf(way, acl)) {
      for (const operation of way.operations) {
        const { allowed, grant } = decide(acl, { operation, path }, dialect);
        const [applied] = grant?.rules ?? [];
        const enough = allowed || isOnlyConditional(acl, operation, path);
        if (!enough || !applied || (way.sudo && !grant?.capabilities.has('sudo'))) continue;
        return [{ request: { operation, path }, words: way.words, rule: applied.rule }];
      }
    }
    return [];
  });
}

/** The paths of a way, and those of rules that name one of its kind. */
function pathsOf({ paths }: Way, acl: Acl): string[] {
  const kinds = paths.map((path) => new RegExp(`^${path.split(any).map(escaped).join('[^/]+')}$`));
  const named = acl.grants.flatMap(({ pattern: { path, prefix, segmentWildcard } }) => {
    const sample = prefix ? path + any : path;
    return !segmentWildcard && kinds.some((kind) => kind.test(sample)) ? [sample] : [];
  });
  return [...paths, ...named];
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** A wrapped answer or a parameter is easily given. */
function isOnlyConditional(acl: Acl, operation: Operation, path: string): boolean {
  const conditions = acl.winner(path, false)?.conditions;
  return (
    acl.capabilities(path).includes(operation) &&
    conditions !== undefined &&
    (conditions.minWrappingTtl !== undefined || conditions.maxWrappingTtl !== undefined)
  );
}
