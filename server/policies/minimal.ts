import type { PolicyNeed as Need } from '../protocol/policies';
import { Acl } from './acl';
import type { Dialect } from './dialects';
import type { Policy } from './policy';

/** The order in which capabilities are written. */
const order = ['create', 'read', 'update', 'patch', 'delete', 'list', 'scan', 'recover', 'subscribe', 'sudo'];

/** A policy that allows just this: one rule for every path, in the order of the paths. */
export function minimalPolicy(needs: readonly Need[]): string {
  const rules = [...merged(needs)].map(
    ([path, names]) =>
      `path ${JSON.stringify(path)} {\n  capabilities = [${names.map((name) => JSON.stringify(name)).join(', ')}]\n}\n`,
  );
  return rules.join('\n');
}

export interface Comparison {
  /** Needed and not allowed. */
  readonly missing: readonly Need[];
  /** Rules that nothing needs, by their paths as written. */
  readonly unused: readonly string[];
  /** Capabilities that nothing needs, of rules that something needs. */
  readonly excess: readonly Need[];
}

/** What a policy lacks and has too much of for these needs. */
export function compareToNeeds(policy: Policy, needs: readonly Need[], dialect: Dialect): Comparison {
  const acl = new Acl([policy], dialect, { asWritten: true });
  const used = new Map<object, Set<string>>();
  const missing: Need[] = [];
  for (const [path, names] of merged(needs)) {
    const listing = path.endsWith('/');
    const grant = acl.winner(path, listing);
    const lacking = names.filter((name) => grant?.denies !== false || !grant.capabilities.has(name));
    if (lacking.length > 0) missing.push({ path, capabilities: lacking });
    if (grant) used.set(grant, new Set([...(used.get(grant) ?? []), ...names]));
  }
  const unused: string[] = [];
  const excess: Need[] = [];
  for (const grant of acl.grants) {
    if (grant.denies) continue;
    const paths = [...new Set(grant.rules.map(({ rule }) => rule.source))];
    const needed = used.get(grant);
    if (!needed) unused.push(...paths);
    const more = ordered([...grant.capabilities].filter((name) => !needed?.has(name)));
    if (needed && more.length > 0) excess.push({ path: paths[0] ?? '', capabilities: more });
  }
  return { missing, unused, excess };
}

function merged(needs: readonly Need[]): Map<string, readonly string[]> {
  const all = new Map<string, Set<string>>();
  for (const { path, capabilities } of needs)
    all.set(path, new Set([...(all.get(path) ?? []), ...capabilities]));
  return new Map(
    [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, names]) => [path, ordered([...names])]),
  );
}

const ordered = (names: readonly string[]): string[] =>
  names.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));

/** The path of the request that reads the secret of a reference. Without anything known of its mount, that is the first segment, version 2. */
export function readPath(path: string, mounts: ReadonlyMap<string, 1 | 2>): string {
  const named = [...mounts.keys()]
    .filter((mount) => path.startsWith(`${mount}/`))
    .sort((a, b) => b.length - a.length)[0];
  const mount = named ?? path.split('/', 1)[0] ?? '';
  const rest = path.slice(mount.length + 1);
  if (mounts.get(mount) === 1 || rest.startsWith('data/')) return path;
  return `${mount}/data/${rest}`;
}
