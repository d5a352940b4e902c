import { type Live, mountAt, mountsOf } from '../live';
import { nearest } from '../nearest';
import type { Problem } from '../problem';
import type { Rule } from '../rule';
import { denies, type Lint, problem, renamed } from './lint';

/** Rules for which a better path is looked for: it takes time with the number of mounts. */
const most = 200;

/** Paths that no engine of the vault is asked for. */
export const unknownMount: Lint = ({ rules, live, interpolated }) => {
  if (!live || interpolated) return [];
  const lost = rules.filter((rule) => !denies(rule) && !isAnywhere(rule, live));
  return lost.flatMap((rule, i) => ofRule(rule, live, i < most ? better(rule, live) : undefined));
};

/** The path up to its first wildcard or template, and whether there is none. */
function literalPart({ path, prefix }: Rule): { readonly written: string; readonly isExact: boolean } {
  const written = /^(?:[^+{*]|(?<=[^/])\+)*/.exec(path)?.[0] ?? '';
  return { written, isExact: written === path && !prefix };
}

function isAnywhere(rule: Rule, { layout }: Live): boolean {
  const { written, isExact } = literalPart(rule);
  const path = `${written}/`;
  if (mountAt(path, layout) || layout.namespaces.some((name) => path.startsWith(`${name}/`))) return true;
  return (
    !isExact &&
    [...mountsOf(layout).keys(), ...layout.namespaces].some((place) => `${place}/`.startsWith(written))
  );
}

/** The path with the mount that it may be meant for. */
function better(rule: Rule, { layout }: Live): string | undefined {
  const { written, isExact } = literalPart(rule);
  const places = [...mountsOf(layout).keys(), ...layout.namespaces].map((place) => place.split('/'));
  const segments = written.split('/').slice(0, isExact ? undefined : -1);
  for (let count = 1; count <= Math.min(segments.length, mostSegments); count++) {
    const begin = segments.slice(0, count).join('/');
    const alike = places.flatMap((place) => (place.length === count ? [place.join('/')] : []));
    const meant = nearest(begin, alike);
    if (meant !== undefined) return meant + rule.path.slice(begin.length) + (rule.prefix ? '*' : '');
  }
  return undefined;
}

/** Of a mount's path. */
const mostSegments = 10;

function ofRule(rule: Rule, { layout }: Live, meant: string | undefined): Problem[] {
  const { profile, complete } = layout;
  if (meant !== undefined) {
    const nothing = complete
      ? `${profile} has no mount at this path`
      : `Your token sees no mount at this path of ${profile}`;
    const words = `${nothing}. Is "${meant}" meant?`;
    const severity = complete ? 'warning' : 'information';
    return [problem('unknown-mount', severity, rule.pathSpan, words, ...renamed(rule, meant))];
  }
  if (!complete) return [];
  const words = `${profile} has no mount at this path: the rule counts as soon as there is one.`;
  return [problem('unknown-mount', 'information', rule.pathSpan, words)];
}
