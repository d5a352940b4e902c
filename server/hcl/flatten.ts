import type { Item, Value } from './tree';

/**
 * The items of a JSON text as the servers rearrange them before they look: an object that holds only objects becomes
 * one item for each of them, its keys in front of theirs. That makes `{"path": {"a": {…}}}` a block `path "a"`, and
 * turns a rule whose every value is an object into something else.
 */
export function flatten(items: readonly Item[]): Item[] {
  const out: Item[] = [];
  const frontier = [...items];
  for (let item = frontier.pop(); item; item = frontier.pop()) {
    const inner = partsOf(item);
    if (!inner) out.push(item);
    else for (const part of inner) frontier.push(part);
  }
  return out.toReversed().map((item) => (item.value ? { ...item, value: within(item.value) } : item));
}

function partsOf(item: Item): Item[] | undefined {
  const { value } = item;
  if (value?.kind === 'object' && value.items.length > 0) {
    if (!value.items.every((inner) => inner.value?.kind === 'object')) return undefined;
    return value.items.map((inner) => ({ ...item, keys: [...item.keys, ...inner.keys], ...valueOf(inner) }));
  }
  if (value?.kind === 'list' && value.values.length > 0) {
    if (!value.values.every((inner) => inner.kind === 'object')) return undefined;
    return value.values.map((inner) => ({ ...item, value: inner }));
  }
  return undefined;
}

const valueOf = ({ value }: Item) => (value ? { value } : {});

function within(value: Value): Value {
  if (value.kind === 'object') return { ...value, items: flatten(value.items) };
  if (value.kind === 'list') return { ...value, values: value.values.map(within) };
  return value;
}
