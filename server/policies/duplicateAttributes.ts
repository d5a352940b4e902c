import type { Item, Key, Value } from '../hcl';

/** Keys that have been set with `=` before in the same block, of all blocks. */
export function duplicateAttributes(items: readonly Item[]): { readonly key: Key; readonly first: Key }[] {
  const seen = new Map<string, Key>();
  return items.flatMap((item) => {
    const inner = item.value ? within(item.value) : [];
    if (item.assign === undefined || !item.value) return inner;
    return [
      ...inner,
      ...item.keys.flatMap((key) => {
        const first = seen.get(key.text);
        if (first) return [{ key, first }];
        seen.set(key.text, key);
        return [];
      }),
    ];
  });
}

function within(value: Value): ReturnType<typeof duplicateAttributes> {
  if (value.kind === 'object') return duplicateAttributes(value.items);
  return value.kind === 'list' ? value.values.flatMap(within) : [];
}
