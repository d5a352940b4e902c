import type { Rule } from '../rule';
import { type Lint, problem, renamed } from './lint';

/** Paths that no request has. */
export const pathSyntax: Lint = ({ rules, interpolated }) =>
  rules.flatMap((rule) => {
    const { source } = rule;
    const at = (code: string, severity: 'warning' | 'information', words: string, path?: string) => [
      problem(code, severity, rule.pathSpan, words, ...(path === undefined ? [] : renamed(rule, path))),
    ];
    if (/^\/?v1\//.test(source))
      return at(
        'api-prefix',
        'warning',
        'Paths of policies begin behind /v1/.',
        source.replace(/^\/?v1\//, ''),
      );
    if (source.startsWith('//'))
      return at(
        'leading-slash',
        'warning',
        'Only one slash is taken off, and no request begins with another: this rule matches nothing.',
        source.replace(/^\/+/, ''),
      );
    if (interpolated) return [];
    const odd = /[?<>\s]|\$\{/.exec(source.replace(/\{\{.*?\}\}/gs, ''))?.[0];
    if (odd !== undefined) return at('odd-character', 'warning', oddWords(odd));
    if (source.startsWith('/'))
      return at('leading-slash', 'information', 'The leading slash is taken off.', source.slice(1));
    return slashAtEnd(rule);
  });

const oddWords = (odd: string): string =>
  odd === '${'
    ? 'Nothing fills ${…} in a policy: it stands for itself.'
    : `"${odd.trim() || ' '}" stands for itself: is a placeholder left, or a query? Paths have none.`;

function slashAtEnd(rule: Rule) {
  const { path, prefix, segmentWildcard, capabilities } = rule;
  if (prefix || !path.endsWith('/') || segmentWildcard) return [];
  const others = capabilities.filter((name) => !['list', 'scan', 'deny', 'sudo'].includes(name));
  if (others.length === 0) return [];
  const words = `Only LIST asks for paths that end in a slash: ${others.join(', ')} here grants nothing below "${path}". End the path in * for what is below.`;
  return [problem('trailing-slash', 'warning', rule.pathSpan, words, ...renamed(rule, `${path}*`))];
}
