import { nameOf } from '../../hcl';
import type { Span } from '../../text/types';
import { itemsNamed, safely, stringsUnder } from '../blocks';
import { capabilities, hasCapability, pathKeys } from '../dialects';
import type { Policy } from '../policy';
import type { Rule } from '../rule';
import { isSelector, splitTemplate } from '../template';

export const tokenTypes = ['property', 'enumMember', 'operator', 'variable'] as const;
export const tokenModifiers = ['deprecated'] as const;

export interface PolicyToken extends Span {
  readonly type: (typeof tokenTypes)[number];
  readonly modifiers: readonly (typeof tokenModifiers)[number][];
}

/**
 * What words of a policy mean to the server: of paths only the wildcards that are some and the templates that somebody
 * has, of capabilities those that exist. In the order of the text, none over several lines.
 */
export function policyTokens(policy: Policy): PolicyToken[] {
  if (policy.encoded || policy.tree.format === 'json') return [];
  const tokens = policy.rules.flatMap((rule) => [...ofPath(rule), ...ofBlock(rule, policy)]);
  return tokens.sort((a, b) => a.start - b.start);
}

const token = (
  { start, end }: Span,
  type: PolicyToken['type'],
  ...modifiers: PolicyToken['modifiers']
): PolicyToken => ({ start, end, type, modifiers });

function ofPath({ source, pathSpan, segmentWildcard }: Rule): PolicyToken[] {
  // An escape makes places and characters differ.
  if (pathSpan.end - pathSpan.start !== source.length + 2 || source.includes('\n')) return [];
  const first = pathSpan.start + 1;
  const at = (start: number, length: number) => ({ start: first + start, end: first + start + length });
  const tokens = source.endsWith('*') ? [token(at(source.length - 1, 1), 'operator')] : [];
  const bare = source.replace(/\*$/, '');
  if (segmentWildcard)
    for (const { index } of bare.matchAll(/(?<=^|\/)\+(?=\/|$)/g))
      tokens.push(token(at(index, 1), 'operator'));
  for (const { 0: whole, index } of splitTemplate(source) ? bare.matchAll(/\{\{(.*?)\}\}/g) : [])
    if (isSelector(whole.slice(2, -2).trim())) tokens.push(token(at(index, whole.length), 'variable'));
  return tokens;
}

function ofBlock({ block }: Rule, { dialect }: Policy): PolicyToken[] {
  const keys = block.items.flatMap(({ keys: [key] }) => {
    const name = key && safely(() => nameOf(key));
    if (!key || name === undefined || !Object.hasOwn(pathKeys, name)) return [];
    return [name === 'policy' ? token(key, 'property', 'deprecated') : token(key, 'property')];
  });
  const names = stringsUnder(block, 'capabilities').flatMap(({ literal, value }) => {
    if (!Object.hasOwn(capabilities, value) || literal.type !== 'STRING') return [];
    return [
      hasCapability(dialect, value)
        ? token(literal, 'enumMember')
        : token(literal, 'enumMember', 'deprecated'),
    ];
  });
  return itemsNamed(block, 'capabilities').some(({ keys }) => keys.length > 1) ? keys : [...keys, ...names];
}
