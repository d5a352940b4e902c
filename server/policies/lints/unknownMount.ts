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
  const at = `at ${layout.profile}`;
  if (meant !== undefined) {
    const whole = `${meant}${rule.prefix ? '*' : ''}`;
    const words = `${layout.complete ? 'Nothing is' : 'Your token sees nothing'} mounted at this path ${at}. Is "${whole}" meant?`;
    const severity = layout.complete ? 'warning' : 'information';
    return [problem('unknown-mount', severity, rule.pathSpan, words, ...renamed(rule, whole))];
  }
  if (!layout.complete) return [];
  const words = `Nothing is mounted at this path ${at}: the rule counts as soon as something is.`;
  return [problem('unknown-mount', 'information', rule.pathSpan, words)];
}
