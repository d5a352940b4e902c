import type { Item } from '../hcl';
import { flatten, nameOf, parseConfig } from '../hcl';
import { safely } from './blocks';
import { pathKeys } from './dialects';
import { nearest } from './nearest';

/** `policy`: has a rule as policies have them. `other`: has something, and nothing that could become one. */
export type Kind = 'policy' | 'other' | 'unclear';

/** Names of files that can be a policy or hold one. */
export const policyNames =
  /\.(?:hcl|json|policy|vault-policy|tf|tofu|sh|bash|zsh|ksh|envrc|ya?ml|tpl|j2)$|^(?:Makefile|Dockerfile)/i;

/** What a text in HCL or JSON is, by what stands at its top. Broken texts too. */
export function kindOf(text: string): Kind {
  const tree = parseConfig(text);
  const items = tree.format === 'json' ? flatten(tree.items) : tree.items;
  let isUnclear = items.length === 0;
  for (const item of items) {
    const [key, label] = item.keys;
    const name = key && safely(() => nameOf(key));
    if (name === 'path' && label && isRule(item)) return 'policy';
    isUnclear ||= name !== undefined && nearest(name, ['path']) !== undefined;
  }
  return isUnclear ? 'unclear' : 'other';
}

function isRule({ value }: Item): boolean {
  if (value?.kind !== 'object') return false;
  return value.items.some(({ keys: [key] }) => {
    const name = key && safely(() => nameOf(key));
    return name !== undefined && Object.hasOwn(pathKeys, name);
  });
}
