import { isSelector, splitTemplate } from '../template';
import { type Lint, problem } from './lint';

/** A template that has no value for anybody: the server drops the rule whenever it is used. */
export const unknownSelector: Lint = ({ rules, interpolated }) => {
  if (interpolated) return [];
  return rules.flatMap((rule) => {
    const wrong = splitTemplate(rule.source)?.selectors.find((selector) => !isSelector(selector));
    if (wrong === undefined) return [];
    const shown = wrong.length > 80 ? `${wrong.slice(0, 80)}…` : wrong;
    const words =
      `There is no template "${shown}": the server takes the rule and never applies it. There are ` +
      'identity.entity.id, .name, .metadata.KEY, .aliases.ACCESSOR.id (or name, metadata.KEY, custom_metadata.KEY), ' +
      'identity.groups.names.NAME.id (or ids.ID, and name, metadata.KEY) and time.now, also with .plus.DURATION or .minus.DURATION.';
    return [problem('unknown-template', 'warning', rule.pathSpan, words)];
  });
};
