import { alphabets } from './alphabets';
import type { Alphabet } from './alphabets';
import { defineRule } from './define';
import type { Sample, TokenRule } from './define';
import { sample } from './samples';

/** A piece of a token: fixed text, or so many characters of an alphabet (exactly, or from `min` to `max`). */
export type Part = string | readonly [body: Alphabet, length: number, max?: number];

/** A format of several pieces, as a bounded regular expression and as generators of examples and near misses. */
interface Structure {
  readonly source: string;
  readonly shortest: Sample;
  readonly longest: Sample;
  /** One character less, and one more, in the last drawn piece. */
  readonly tooShort: Sample;
  readonly tooLong: Sample;
}

const escape = (text: string): string => text.replace(/[.+*?^${}()|[\]\\]/g, String.raw`\$&`);

function structureOf(parts: readonly Part[]): Structure {
  const last = parts.findLastIndex((part) => typeof part !== 'string');
  // Made when they are asked for: most starts draw none.
  const draw =
    (longest: boolean, change: number): Sample =>
    (random) =>
      sample(
        ...parts.map((part, i) => {
          if (typeof part === 'string') return part;
          const [body, min, max = min] = part;
          return alphabets[body][1]((longest ? max : min) + (i === last ? change : 0));
        }),
      )(random);
  return {
    source: parts
      .map((part) => {
        if (typeof part === 'string') return escape(part);
        const [body, min, max] = part;
        return `${alphabets[body][0]}{${max === undefined ? min : `${min},${max}`}}`;
      })
      .join(''),
    shortest: draw(false, 0),
    longest: draw(true, 0),
    tooShort: draw(false, -1),
    tooLong: draw(true, 1),
  };
}

/** A value of several pieces for {@link named}: `parts('key-', ['hex', 32])`. */
export function parts(...pieces: readonly Part[]): { source: string; example: Sample; miss: Sample } {
  const { source, shortest, tooShort } = structureOf(pieces);
  return { source, example: shortest, miss: tooShort };
}

/** A rule for a format of several pieces of which one is fixed text that nothing else has. */
export interface StructuredToken extends Omit<
  TokenRule,
  'keywords' | 'lead' | 'pattern' | 'examples' | 'severity' | 'maxLength'
> {
  readonly parts: readonly Part[];
  readonly severity?: TokenRule['severity'];
}

const lengthOf = (part: Part): number => (typeof part === 'string' ? part.length : (part[2] ?? part[1]));

/** Keyword (the longest fixed piece), lead, pattern, boundaries and examples follow from the pieces. */
export function structured({ parts: pieces, severity = 'error', ...rest }: StructuredToken): TokenRule {
  const { source, shortest, longest, tooShort, tooLong } = structureOf(pieces);
  const texts = pieces.filter((part) => typeof part === 'string');
  const keyword = texts.reduce((best, text) => (text.length > best.length ? text : best));
  const before = pieces.slice(0, pieces.indexOf(keyword)).reduce((sum, part) => sum + lengthOf(part), 0);
  const wide = pieces.some((part) => part[0] === 'base64') ? '+/' : '';
  const padding = pieces.at(-1)?.[0] === 'base64' ? '={0,2}' : '';
  return defineRule({
    minEntropy: 3,
    ...rest,
    severity,
    keywords: [keyword.toLowerCase()],
    ...(before > 0 && { lead: { chars: new RegExp(`[\\w.:${wide}-]`), max: before } }),
    pattern: new RegExp(`(?<![\\w${wide}-])${source}${padding}(?![\\w${wide && `${wide}=`}-])`),
    maxLength: pieces.reduce((sum, part) => sum + lengthOf(part), 0) + (padding ? 2 : 0),
    examples: { positive: [shortest, longest], negative: [tooShort, tooLong] },
  });
}
