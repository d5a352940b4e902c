import type { Item } from '../../hcl';
import { nameOf } from '../../hcl';
import { itemsNamed, safely } from '../blocks';
import type { Rule } from '../rule';
import { grants, type Lint, problem, type Subject } from './lint';
import { kvPart } from './kvPaths';

const keys = ['allowed_parameters', 'denied_parameters', 'required_parameters'];

/** Constraints on parameters that do not do what they seem to. */
export const parameters: Lint = (subject) =>
  subject.rules.filter(grants).flatMap((rule) => ofRule(rule, subject));

function ofRule(rule: Rule, { kvMounts }: Subject) {
  const items = keys.flatMap((name) => itemsNamed(rule.block, name));
  const [first] = items;
  const place = first?.keys[0];
  if (!first || !place) return [];
  if (!rule.capabilities.some((name) => ['create', 'update', 'patch', 'read', 'recover'].includes(name)))
    return [
      problem(
        'parameters-idle',
        'warning',
        place,
        'Parameters are checked on create, update, patch and read only, and this rule grants none of them.',
      ),
    ];
  const part = kvPart(rule, kvMounts);
  if (part?.rest.startsWith('data/'))
    return [
      problem(
        'parameters-on-kv',
        'warning',
        place,
        'KV version 2 has the parameters data and options, and the fields of a secret are inside data: with names of fields here, no secret can be written.',
      ),
    ];
  return [...items.flatMap(numbers), ...items.flatMap(collisions)];
}

function numbers(item: Item) {
  const values = item.value?.kind === 'object' ? item.value.items : [];
  return values.flatMap(({ value }) => {
    const number =
      value?.kind === 'list' &&
      value.values.find((inner) => inner.kind === 'literal' && /NUMBER|FLOAT/.test(inner.type));
    return number
      ? [
          problem(
            'number-parameter',
            'warning',
            number,
            'A number of a request never equals a number of a policy: this value matches only nothing. It matches as a string when the request sends one.',
          ),
        ]
      : [];
  });
}

function collisions(item: Item) {
  const seen = new Set<string>();
  const values = item.value?.kind === 'object' ? item.value.items : [];
  return values.flatMap(({ keys: [key] }) => {
    const name = key && safely(() => nameOf(key))?.toLowerCase();
    if (key === undefined || name === undefined) return [];
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [
      problem(
        'same-parameter',
        'warning',
        key,
        `The parameter ${name} is named twice; names are compared in lower case, and one of the two is lost.`,
      ),
    ];
  });
}
