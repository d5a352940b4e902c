import type { VaultLayout } from '../../protocol/vault';
import { type Live, mountAt, mountsOf } from '../live';
import type { Rule } from '../rule';
import { grants, type Lint, problem, renamed, type Subject, withCapabilities } from './lint';

const endpoints = new Set(
  'data metadata delete undelete destroy subkeys config detailed-metadata'.split(' '),
);

/** Paths of a KV version 2 mount that its requests do not have. */
export const kvPaths: Lint = (subject) => subject.rules.flatMap((rule) => ofRule(rule, subject));

/** The mount of a rule, and what is behind it. */
export function kvPart(
  { path }: Rule,
  mounts: ReadonlySet<string>,
): { mount: string; rest: string } | undefined {
  for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
    const mount = path.slice(0, slash);
    if (mounts.has(mount)) return { mount, rest: path.slice(slash + 1) };
  }
  return undefined;
}

function ofRule(rule: Rule, { kvMounts, acl, interpolated, live }: Subject) {
  if (rule.capabilities[0] === 'deny' || interpolated) return [];
  const found = kvPart(rule, kvMounts);
  if (!found) return live ? ofVersion1(rule, live) : [];
  const { mount, rest } = found;
  const isTold = live !== undefined && mountsOf(live.layout).has(mount);
  const [endpoint = '', ...behind] = rest.split('/');
  const star = rule.prefix ? '*' : '';
  if (behind[0] === 'data' && endpoint === 'data') {
    const path = `${mount}/data/${behind.slice(1).join('/')}${star}`;
    return [
      problem(
        'kv-double-data',
        'information',
        rule.pathSpan,
        'Is data/data meant? The first data is of the API, the second one is a folder of that name.',
        ...renamed(rule, path),
      ),
    ];
  }
  // `secret/*`, `secret/d*` and `secret/+/…` reach the endpoints.
  const open = rule.prefix && behind.length === 0;
  if (endpoint !== '' && endpoint !== '+' && !endpoints.has(endpoint) && !open) {
    const words = `"${mount}" is KV version 2${isTold ? '' : ', as other rules of this policy show'}: its secrets are read and written below "${mount}/data/" and listed below "${mount}/metadata/".`;
    const fixes = ['data', 'metadata'].flatMap((name) => renamed(rule, `${mount}/${name}/${rest}${star}`));
    return [problem('kv-missing-data', 'warning', rule.pathSpan, words, ...fixes)];
  }
  const onlyHere = endpoint === 'data' && rule.capabilities.includes('list') && grants(rule);
  if (!onlyHere) return [];
  const folder = `${mount}/metadata/${behind.join('/')}`;
  const listed = acl.winner(folder, true);
  if (listed?.capabilities.has('list')) return [];
  const words = `Nothing is listed below "${mount}/data/": the names of secrets are listed at "${mount}/metadata/", where this policy does not allow it.`;
  const fixes = withCapabilities(rule, 'Remove list', (names) => names.filter((name) => name !== 'list'));
  return [problem('kv-list-on-data', 'warning', rule.pathSpan, words, ...fixes)];
}

/** On KV version 1, `data` is a folder like any other. */
function ofVersion1(rule: Rule, live: Live) {
  const found = mountAt(rule.path, live.layout);
  const folder = found?.mount.kvVersion === 1 ? /^(?:meta)?data\//.exec(found.rest)?.[0] : undefined;
  if (!found || folder === undefined) return [];
  const { path: mount } = found.mount;
  const names = live.names(mount);
  if (names?.includes(folder)) return [];
  const words = `"${mount}" is KV version 1 at ${live.layout.profile}: its secrets are right below "${mount}/", without "${folder}".`;
  const path = `${mount}/${found.rest.slice(folder.length)}${rule.prefix ? '*' : ''}`;
  return [
    problem('kv1-data', names ? 'warning' : 'information', rule.pathSpan, words, ...renamed(rule, path)),
  ];
}

/** Mounts that are KV version 2: as the vault says, and where it does not, by the paths of the rules. */
export function kvMountsOf(rules: readonly Rule[], layout?: VaultLayout): ReadonlySet<string> {
  const guessed = guessedMounts(rules);
  if (!layout) return guessed;
  const { mounts, namespaces, complete } = layout;
  const isUnseen = (mount: string) =>
    !mountAt(`${mount}/`, layout) && (!complete || namespaces.some((name) => mount.startsWith(`${name}/`)));
  const known = mounts.flatMap(({ path, kvVersion }) => (kvVersion === 2 ? [path] : []));
  return new Set([...known, ...[...guessed].filter(isUnseen)]);
}

function guessedMounts(rules: readonly Rule[]): ReadonlySet<string> {
  const mounts = new Set<string>();
  for (const { path } of rules) {
    const mount = /^(.+?)\/(?:data|metadata)(?:\/|$)/.exec(path)?.[1];
    if (
      mount !== undefined &&
      !/[+*{$]/.test(mount) &&
      !/^(?:sys|auth|identity|cubbyhole)(?:\/|$)/.test(mount)
    )
      mounts.add(mount);
  }
  return mounts;
}
