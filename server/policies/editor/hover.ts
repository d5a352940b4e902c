import type { Item, Tree } from '../../hcl';
import { nameOf, stringOf } from '../../hcl';
import type { Span } from '../../text/types';
import { Acl } from '../acl';
import { safely } from '../blocks';
import { kvMountsOf } from '../lints/kvPaths';
import type { Live } from '../live';
import type { Policy } from '../policy';
import type { Rule } from '../rule';
import { describeRule } from './describeRule';
import { ruleSpan } from './symbols';
import { describeCapability, describeKey } from './words';

/** Markdown about a place. */
export interface PolicyHover extends Span {
  readonly markdown: string;
}

/** What there is to say at `offset` of a policy; `lineOf` tells the line of an offset, from 1, `live` the vault that it is for. */
export function policyHover(
  policy: Policy,
  offset: number,
  lineOf: (offset: number) => number,
  live?: Live,
): PolicyHover | undefined {
  if (policy.encoded) return undefined;
  const rule = policy.rules.find((one) => holds(ruleSpan(one), offset));
  if (!rule) return topKey(policy.tree, offset);
  if (holds(rule.pathSpan, offset)) {
    const acl = new Acl([policy], policy.dialect, { asWritten: true });
    const kvMounts = kvMountsOf(policy.rules, live?.layout);
    const line = ({ pathSpan }: Rule) => lineOf(pathSpan.start);
    const words = describeRule(rule, acl, line, kvMounts, live?.layout);
    return { ...spanOf(rule.pathSpan), markdown: words.join('\n\n') };
  }
  return inBlock(rule, offset);
}

function inBlock({ block }: Rule, offset: number): PolicyHover | undefined {
  const item = block.items.find((one) => holds(one, offset));
  const [key] = item?.keys ?? [];
  const name = key && safely(() => nameOf(key));
  if (!item || !key || name === undefined) return undefined;
  if (holds(key, offset)) return about(key, name, describeKey(name));
  if (name !== 'capabilities' || item.value?.kind !== 'list') return undefined;
  const literal = item.value.values.find((value) => holds(value, offset));
  const capability = literal?.kind === 'literal' ? safely(() => stringOf(literal)) : undefined;
  return literal && capability !== undefined
    ? about(literal, capability, describeCapability(capability))
    : undefined;
}

function topKey({ items }: Tree, offset: number): PolicyHover | undefined {
  const key = items.find((one: Item) => holds(one, offset))?.keys[0];
  if (!key || !holds(key, offset) || safely(() => nameOf(key)) !== 'name') return undefined;
  return about(key, 'name', 'A name for people: the server ignores it.');
}

const about = (span: Span, name: string, words: string | undefined): PolicyHover | undefined =>
  words === undefined ? undefined : { ...spanOf(span), markdown: `**${name}**\n\n${words}` };

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const holds = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;
