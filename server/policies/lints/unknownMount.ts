import { everywhere, type Live } from '../live';
import { nearest } from '../nearest';
import type { Problem } from '../problem';
import type { Rule } from '../rule';
import { denies, type Lint, problem, renamed } from './lint';

/** Paths that no engine of the vault is asked for. */
export const unknownMount: Lint = ({ rules, live, interpolated }) =>
  !live || interpolated ? [] : rules.flatMap((rule) => ofRule(rule, live));

function ofRule(rule: Rule, { layout }: Live): Problem[] {
  const { path } = rule;
  const written = /^(?:[^+{*]|(?<=[^/])\+)*/.exec(path)?.[0] ?? '';
  const isExact = written === path && !rule.prefix;
  const places = [...layout.namespaces, ...[...everywhere, ...layout.mounts].map((mount) => mount.path)];
  const reaches = (place: string) =>
    `${written}/`.startsWith(`${place}/`) || (isExact ? false : `${place}/`.startsWith(written));
  if (denies(rule) || places.some(reaches)) return [];

  const segments = written.split('/').slice(0, isExact ? undefined : -1);
  const near = segments.flatMap((_, i) => {
    const begin = segments.slice(0, i + 1).join('/');
    const meant = nearest(
      begin,
      places.filter((place) => place.split('/').length === i + 1),
    );
    return meant === undefined ? [] : [meant + path.slice(begin.length)];
  });
  const [meant] = near;
  const { profile, complete } = layout;
  if (meant !== undefined) {
    const whole = `${meant}${rule.prefix ? '*' : ''}`;
    const nothing = complete
      ? `${profile} has no mount at this path`
      : `Your token sees no mount at this path of ${profile}`;
    const words = `${nothing}. Is "${whole}" meant?`;
    const severity = complete ? 'warning' : 'information';
    return [problem('unknown-mount', severity, rule.pathSpan, words, ...renamed(rule, whole))];
  }
  if (!complete) return [];
  const words = `${profile} has no mount at this path: the rule counts as soon as there is one.`;
  return [problem('unknown-mount', 'information', rule.pathSpan, words)];
}
