import { mountAt } from '../live';
import { nameFolderOf } from '../nameFolders';
import { nearest } from '../nearest';
import { denies, type Lint, problem, renamed } from './lint';

/** Requests for a role or key that the vault does not have. */
export const unknownName: Lint = ({ rules, live, interpolated }) => {
  if (!live || interpolated) return [];
  return rules.flatMap((rule) => {
    const { path, prefix, segmentWildcard, templated } = rule;
    const found =
      prefix || segmentWildcard || templated || denies(rule) ? undefined : mountAt(path, live.layout);
    const part = found && nameFolderOf(found.mount, found.rest);
    if (!part || part.name === '') return [];
    const { name, folder, what } = part;
    const names = live.names(`${found.mount.path}/${folder}`);
    if (!names || names.includes(name)) return [];
    const words = `"${found.mount.path}" has no ${what} "${name}" at ${live.layout.profile}.`;
    const meant = nearest(name, names);
    if (meant === undefined) return [problem('unknown-name', 'information', rule.pathSpan, words)];
    const whole = path.slice(0, path.length - name.length) + meant;
    return [
      problem(
        'unknown-name',
        'warning',
        rule.pathSpan,
        `${words} Is "${meant}" meant?`,
        ...renamed(rule, whole),
      ),
    ];
  });
};
