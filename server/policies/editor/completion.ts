import type { Span } from '../../text/types';
import type { VaultLayout } from '../../protocol/vault';
import type { Dialect } from '../dialects';
import { capabilities, hasCapability, hasPathKey, newest, pathKeys } from '../dialects';
import { kvMountsOf } from '../lints/kvPaths';
import type { Live } from '../live';
import { parsePolicy } from '../policy';
import { patternOf } from '../rule';
import type { WritingContext } from './context';
import { contextAt } from './context';
import type { Engine } from './engines';
import { engineAt, engineOfMount, engines } from './engines';
import type { LiveSelector } from './liveNames';
import { groupFolder, isWritable, liveSelectors, nameSource } from './liveNames';
import { describeCapability, describeKey, selectors } from './words';

/** Something that can be written at a place. */
export interface PolicyCompletion {
  readonly label: string;
  readonly kind: 'rule' | 'key' | 'capability' | 'path' | 'template' | 'value';
  /** A snippet: `${1:name}` is to be filled in, `\$` a dollar sign. */
  readonly snippet: string;
  readonly replaces: Span;
  readonly detail?: string;
  /** Markdown. */
  readonly words?: string;
}

type Draft = Omit<PolicyCompletion, 'replaces'>;

const nestedKeys: Readonly<Record<string, readonly string[]>> = {
  control_group: ['ttl', 'factor', 'self_auth_allowed'],
  factor: ['identity', 'controlled_capabilities'],
  identity: ['group_names', 'group_ids', 'approvals'],
};

/**
 * What can stand at `offset`. Without a dialect also what only one product has. `live` is the vault that the policy is
 * for; without it, engines are offered where they usually are.
 */
export function completePolicy(
  text: string,
  offset: number,
  dialect?: Dialect,
  live?: Live,
): PolicyCompletion[] {
  const context = contextAt(text, offset);
  if (!context) return [];
  const { string, word, key, blocks } = context;
  const at = string ?? word;
  const drafts = (): readonly Draft[] => {
    if (key === undefined) return string ? [] : keysHere(context, dialect);
    if (blocks.length === 0)
      return key === 'path' && context.label && string
        ? [...namesHere(text.slice(string.start, offset), live), ...pathsHere(text, live?.layout)]
        : [];
    if (key === 'capabilities' || key === 'controlled_capabilities') {
      if (context.list) return capabilitiesHere(context, dialect);
      return string || key !== 'capabilities' ? [] : [bracketed];
    }
    if (key === 'policy' && string)
      return ['read', 'write', 'sudo', 'deny'].map((name) => ({ label: name, kind: 'value', snippet: name }));
    return [];
  };
  if (key === 'path' && blocks.length === 0 && string) {
    const opened = text.lastIndexOf('{{', offset - 2);
    if (opened >= string.start && !text.slice(opened + 2, offset).includes('}}'))
      return selectorsHere(text, opened + 2, offset, string, live);
  }
  return drafts().map((draft) => ({ ...draft, replaces: { start: at.start, end: at.end } }));
}

const rule: Draft = {
  label: 'path',
  kind: 'rule',
  snippet: 'path "${1:secret/data/app}" {\n  capabilities = ["${2:read}"]\n}',
  detail: 'A rule',
  words: 'What may be done with the paths that it matches.',
};
const denial: Draft = {
  label: 'path … deny',
  kind: 'rule',
  snippet: 'path "${1:secret/data/app/private/*}" {\n  capabilities = ["deny"]\n}',
  detail: 'A rule that denies',
};
const bracketed: Draft = {
  label: '[…]',
  kind: 'value',
  snippet: '["${1:read}"]',
  detail: 'A list of capabilities',
};

function keysHere({ blocks, keys }: WritingContext, dialect: Dialect | undefined): Draft[] {
  if (blocks.length === 0) return [rule, denial];
  const nested = nestedKeys[blocks.at(-1) ?? ''];
  if (blocks.length > 1)
    return (nested ?? []).filter((name) => !keys.includes(name)).map((name) => keyDraft(name));
  if (blocks[0] !== 'path') return [];
  return Object.keys(pathKeys)
    .filter(
      (name) => !keys.includes(name) && name !== 'policy' && isIn(dialect, (one) => hasPathKey(one, name)),
    )
    .map((name) => keyDraft(name));
}

const isIn = (dialect: Dialect | undefined, has: (dialect: Dialect) => boolean): boolean =>
  dialect ? has(dialect) : Object.values(newest).some(has);

const shapes: Readonly<Record<string, string>> = {
  allowed_parameters: '{\n  "${1:name}" = [${2}]\n}',
  denied_parameters: '{\n  "${1:name}" = [${2}]\n}',
  control_group:
    '{\n  factor "${1:approval}" {\n    identity {\n      group_names = ["${2:managers}"]\n      approvals = 1\n    }\n    controlled_capabilities = ["${3:read}"]\n  }\n}',
  factor: '"${1:approval}" {\n  $0\n}',
  identity: '{\n  $0\n}',
  capabilities: '["${1:read}"]',
  pagination_limit: '${1:100}',
  approvals: '${1:1}',
  self_auth_allowed: '${1:false}',
  min_wrapping_ttl: '"${1:1m}"',
  max_wrapping_ttl: '"${1:1h}"',
  ttl: '"${1:4h}"',
  comment: '"$1"',
  expiration: '"${1:2030-12-31T23:59:59Z}"',
  list_scan_response_keys_filter_path: '"{{ .path }}{{ .key }}"',
};
const blockKeys = new Set(['control_group', 'factor', 'identity']);

function keyDraft(name: string): Draft {
  const words = describeKey(name);
  const value = shapes[name] ?? '["$1"]';
  return {
    label: name,
    kind: 'key',
    snippet: `${name}${blockKeys.has(name) ? '' : ' ='} ${value}`,
    ...(words !== undefined && { words }),
  };
}

function capabilitiesHere({ values, string }: WritingContext, dialect: Dialect | undefined): Draft[] {
  return Object.keys(capabilities)
    .filter((name) => !values.includes(name) && isIn(dialect, (one) => hasCapability(one, name)))
    .map((name) => {
      const words = describeCapability(name);
      return {
        label: name,
        kind: 'capability' as const,
        snippet: string ? name : `"${name}"`,
        ...(words !== undefined && { words }),
      };
    });
}

/** The requests of engines at the mounts that other rules name, and at those where engines usually are. */
function pathsHere(text: string, layout: VaultLayout | undefined): Draft[] {
  const { rules } = parsePolicy(text, newest.openbao);
  const kvMounts = kvMountsOf(rules, layout);
  const mounts = new Map<string, Engine>();
  for (const mount of layout?.mounts ?? []) {
    const engine = engineOfMount(mount);
    if (engine) mounts.set(mount.path, engine);
  }
  for (const engine of engines) {
    const isElsewhere = layout && engine.movable && (layout.complete || !engine.mount.startsWith('auth/'));
    if (!isElsewhere && !mounts.has(engine.mount)) mounts.set(engine.mount, engine);
  }
  // Who sees all mounts needs no guess.
  const named = layout?.complete ? [] : rules.flatMap(({ source }) => mountsIn(patternOf(source).path));
  for (const mount of [...kvMounts, ...named]) {
    const engine = mounts.has(mount) ? undefined : engineAt(mount, kvMounts);
    if (engine) mounts.set(mount, engine);
  }
  return [...mounts].flatMap(([mount, { title, endpoints }]) =>
    endpoints.map(({ path, needs, words }) => {
      let at = 0;
      const label = `${mount}/${path}`;
      return {
        label,
        kind: 'path' as const,
        snippet: label
          .replace(/\bPATH$/, () => `\${${++at}:*}`)
          .replace(/\b[A-Z]{2,}\b/g, (name) => `\${${++at}:${name.toLowerCase()}}`),
        detail: title,
        words: `${words} (${needs.join(', ')})`,
      };
    }),
  );
}

/** Names that are offered; of more, those that begin like what is written. */
export const mostNames = 1000;

/** What the vault lists where a path goes on. */
function namesHere(written: string, live: Live | undefined): Draft[] {
  const source = live && nameSource(written, live.layout);
  if (!source) return [];
  const all = (live.names(source.folder) ?? []).map((name) => source.begin + name);
  const fitting = all.length > mostNames ? all.filter((path) => path.startsWith(written)) : all;
  return fitting
    .filter(isWritable)
    .slice(0, mostNames)
    .map((path) => ({ label: path, kind: 'path', snippet: path, detail: live.layout.profile }));
}

/** Where the names are listed that can be offered at `offset`. */
export function listedAt(text: string, offset: number, layout: VaultLayout): readonly string[] {
  const string = contextAt(text, offset)?.string;
  if (!string) return [];
  const written = text.slice(string.start, offset);
  if (/\{\{[^}]*$/.test(written)) return [groupFolder];
  const source = nameSource(written, layout);
  return source ? [source.folder] : [];
}

function mountsIn(path: string): string[] {
  const [first = '', second = ''] = path.split('/');
  const mount = first === 'auth' ? `${first}/${second}` : first;
  return /[+*{"]/.test(mount) || mount === '' ? [] : [mount];
}

function selectorsHere(
  text: string,
  start: number,
  offset: number,
  string: Span,
  live: Live | undefined,
): PolicyCompletion[] {
  // What is behind the cursor belongs to the template up to its braces, or to the next segment.
  const behind = /^[^}/"{]*(?:\}\})?/.exec(text.slice(offset, string.end))?.[0].length ?? 0;
  const end = offset + behind;
  const all: readonly LiveSelector[] = [...liveSelectors(live), ...selectors];
  return all.map(({ label, insert, words, detail }) => ({
    label,
    kind: 'template',
    snippet: `${insert}}}`,
    replaces: { start, end },
    words,
    ...(detail !== undefined && { detail }),
  }));
}
