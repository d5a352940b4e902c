import { onlyChar, union } from './charSet';
import type { CharSet } from './charSet';
import { flat, lengthsOf, setsOf } from './regexTree';
import type { Tree } from './regexTree';

/** What of a match stands before a keyword. */
export interface Lead {
  readonly set: CharSet;
  readonly min: number;
  readonly max: number;
  /** Wherever the walk back from the keyword ends, the pattern matches from there or not at all. */
  readonly exact: boolean;
}

const none: Lead = { set: [], min: 0, max: 0, exact: true };

/** Where in the pattern the keyword can stand; undefined when it is not seen in it. */
export function leadOf(tree: Tree, keyword: string): Lead | undefined {
  return search(flat(tree), keyword);
}

/** The pieces of `leads` as one. */
export function joined(leads: readonly Lead[]): Lead | undefined {
  const [first, ...others] = leads;
  if (!first) return undefined;
  return others.reduce((a, b) => {
    const same = a.min === b.min && a.max === b.max && JSON.stringify(a.set) === JSON.stringify(b.set);
    return {
      set: union(a.set, b.set),
      min: Math.min(a.min, b.min),
      max: Math.max(a.max, b.max),
      exact: a.exact && b.exact && same,
    };
  }, first);
}

function search(items: readonly Tree[], keyword: string, limit = items.length): Lead | undefined {
  const found: Lead[] = [];
  for (let i = 0; i < limit; i++) {
    const inner = startsWithin(items, i, keyword);
    if (!inner) continue;
    found.push(after(items.slice(0, i), inner));
    // Every match holds it here: where else it can stand does not matter.
    if (items[i]!.kind === 'set') break;
  }
  return joined(found);
}

function startsWithin(items: readonly Tree[], i: number, keyword: string): Lead | undefined {
  const item = items[i]!;
  const rest = items.slice(i + 1);
  if (item.kind === 'set') return spells(items.slice(i), keyword) ? none : undefined;
  if (item.kind === 'choice') {
    const leads = item.options.flatMap((option) => {
      const own = flat(option);
      return search([...own, ...rest], keyword, own.length) ?? [];
    });
    return joined(leads);
  }
  if (item.kind === 'repeat') {
    const own = flat(item.body);
    const lead = search([...own, ...rest], keyword, own.length);
    return lead && item.max > 1 ? after([{ ...item, min: 0, max: item.max - 1 }], lead) : lead;
  }
  return undefined;
}

/** The keyword, or as much of it as is spelled out before a set or a choice goes on. */
function spells(items: readonly Tree[], keyword: string): boolean {
  for (let i = 0; i < keyword.length; i++) {
    const item = items[i];
    const only = item?.kind === 'set' ? onlyChar(item.set) : undefined;
    if (only === undefined) return i >= 2 && item !== undefined;
    if (only !== keyword[i]) return false;
  }
  return true;
}

function after(before: readonly Tree[], inner: Lead): Lead {
  const sequence: Tree = { kind: 'sequence', items: before };
  const { min, max } = lengthsOf(sequence);
  const [first] = before;
  const oneRepeat =
    before.length === 1 && first?.kind === 'repeat' && first.min === 0 && first.body.kind === 'set';
  return {
    set: union(...setsOf(sequence), inner.set),
    min: min + inner.min,
    max: max + inner.max,
    exact: inner.exact && (min === max || max <= 1 || (oneRepeat && inner.max === 0)),
  };
}

/**
 * Sets of lower case texts, of each of which every match holds at least one; the sets of the longest texts come first.
 */
export function literalsOf(tree: Tree): readonly (readonly string[])[] {
  const sets: (readonly string[])[] = [];
  let run = '';
  const end = () => {
    if (run !== '') sets.push([run]);
    run = '';
  };
  for (const item of flat(tree)) {
    const only = item.kind === 'set' ? onlyChar(item.set) : undefined;
    if (only !== undefined && only < '\u0080') {
      run += only;
      continue;
    }
    end();
    if (item.kind === 'choice') {
      const best = item.options.map((option) => literalsOf(option)[0]);
      if (best.every((literals) => literals !== undefined)) sets.push(best.flat());
    } else if (item.kind === 'repeat' && item.min > 0) {
      sets.push(...literalsOf(item.body));
    }
  }
  end();
  const shortest = (literals: readonly string[]) => Math.min(...literals.map((text) => text.length));
  return sets.toSorted((a, b) => shortest(b) - shortest(a));
}
