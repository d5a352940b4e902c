import { overlaps, union } from './charSet';
import type { CharSet } from './charSet';
import { PatternError } from './parseRegex';
import { flat, lengthsOf, setsOf } from './regexTree';
import type { Tree } from './regexTree';

/** How far two options of a choice are compared. */
const compared = 8;
const mostOptions = 500;
/** Ways that no limit allows: there is no need to count on. */
const farTooMany = 1e6;

/** In how many ways a part can match at one place of one text: `paths` for one and the same end, at so many `ends`. */
interface Ways {
  readonly paths: number;
  readonly ends: number;
}

const one: Ways = { paths: 1, ends: 1 };

/**
 * Throws a {@link PatternError} unless a failing match from one place of `window` characters has at most `mostWays`
 * ways to split them among the pattern's parts. Conservative: what cannot be shown to be cheap is refused.
 *
 * Repeats one after the other are a chain as long as no part that must match stands between them whose characters
 * none of them takes. Where a chain ends is fixed by the text; how its characters are split among its repeats is
 * not, and all splits of all chains multiply.
 */
export function checkRisk(tree: Tree, window: number, mostWays: number): void {
  if (new Check(window).waysOf(tree).paths > mostWays)
    throw new PatternError(
      'its parts can split one text among them in too many ways; let neighbours differ in their characters',
    );
}

/** Each part is looked at once, however deep it stands. */
class Check {
  readonly #window: number;
  readonly #known = new Map<Tree, Ways>();

  constructor(window: number) {
    this.#window = window;
  }

  waysOf(tree: Tree): Ways {
    let ways = this.#known.get(tree);
    if (!ways) this.#known.set(tree, (ways = this.#find(tree)));
    return ways;
  }

  #find(tree: Tree): Ways {
    switch (tree.kind) {
      case 'group':
        return this.waysOf(tree.body);
      case 'look':
        return { paths: this.waysOf(tree.body).paths, ends: 1 };
      case 'sequence':
        return this.#sequence(flat(tree));
      case 'choice': {
        const each = tree.options.map((option) => this.waysOf(option));
        return {
          paths: choiceWays(tree.options) * Math.max(...each.map(({ paths }) => paths)),
          ends: Math.max(...each.map(({ ends }) => ends)),
        };
      }
      case 'repeat':
        return this.#repeat(tree);
      case 'set':
      case 'edge':
    }
    return one;
  }

  #sequence(items: readonly Tree[]): Ways {
    let paths = 1;
    let chain: { set: CharSet; splits: number; largest: number } | undefined;
    for (const item of items) {
      const ways = this.waysOf(item);
      paths *= ways.paths;
      if (chain && lengthsOf(item).min > 0 && hasBarrier(item, chain.set)) {
        paths *= chain.splits / chain.largest;
        chain = undefined;
      }
      if (ways.ends === 1) continue;
      const set = union(...setsOf(item));
      chain = {
        set: chain ? union(chain.set, set) : set,
        splits: (chain?.splits ?? 1) * ways.ends,
        largest: Math.max(chain?.largest ?? 1, ways.ends),
      };
      if (paths * (chain.splits / chain.largest) > farTooMany) return { paths: Infinity, ends: 1 };
    }
    return chain
      ? { paths: (paths * chain.splits) / chain.largest, ends: chain.largest }
      : { paths, ends: 1 };
  }

  #repeat({ body, min, max }: Tree & { kind: 'repeat' }): Ways {
    const inner = this.waysOf(body);
    const lengths = lengthsOf(body);
    if (max <= 1) return min === max ? inner : { paths: inner.paths, ends: inner.ends + 1 };
    if (lengths.min === 0) throw new PatternError('it repeats a part that can be empty');
    if (inner.paths > 1) throw new PatternError('it repeats a part that can match one text in several ways');
    // Of a part of varying length it must be clear where one ends and the next begins.
    const twice = [...flat(body), ...flat(body)];
    if (inner.ends > 1 && this.#sequence(twice).paths > 1)
      throw new PatternError('it has a repeat within a repeat over the same characters');
    const times = Math.min(max, this.#window) - Math.min(min, this.#window) + 1;
    return { paths: 1, ends: Math.min(this.#window, times * inner.ends) };
  }
}

/** Does every match of `tree` hold a character at a fixed place from its start that is none of `set`? */
function hasBarrier(tree: Tree, set: CharSet): boolean {
  return leading(tree).some((chars) => !overlaps(chars, set));
}

/** The sets of the characters that every match begins with. */
function leading(tree: Tree): readonly CharSet[] {
  const found: CharSet[] = [];
  for (const item of flat(tree)) {
    if (found.length >= compared) break;
    if (item.kind === 'set') {
      found.push(item.set);
    } else if (item.kind === 'repeat') {
      const body = leading(item.body);
      const { min, max } = lengthsOf(item.body);
      for (let i = 0; i < item.min && found.length < compared; i++) {
        found.push(...body);
        if (min !== max || body.length < max) return found;
      }
      if (item.min !== item.max) break;
    } else if (item.kind === 'choice') {
      const all = item.options.map(leading);
      const common = Math.min(...all.map((sets) => sets.length));
      for (let i = 0; i < common; i++) found.push(union(...all.map((sets) => sets[i]!)));
      break;
    }
  }
  return found.slice(0, compared);
}

/** How many options can begin to match at one place. */
function choiceWays(options: readonly Tree[]): number {
  if (options.length > mostOptions) throw new PatternError(`it has a choice of more than ${mostOptions}`);
  const starts = options.map((option) => (isEnd(option) ? 'end' : leading(option)));
  const apart = (a: (typeof starts)[number], b: (typeof starts)[number]): boolean => {
    if (a === 'end' || b === 'end') return (a === 'end' ? b : a).length > 0 && a !== b;
    return a.some((set, at) => b[at] !== undefined && !overlaps(set, b[at]));
  };
  return Math.max(...starts.map((a, i) => 1 + starts.filter((b, j) => i !== j && !apart(a, b)).length));
}

/** Nothing but the end of the text, where no character follows. */
function isEnd(tree: Tree): boolean {
  const [first, second] = flat(tree);
  return second === undefined && first?.kind === 'edge' && first.source === '$';
}
