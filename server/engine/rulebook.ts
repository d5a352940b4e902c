import type { Pair, TokenRule } from '../rules/define';
import { anchorFinder } from './anchors';
import type { AnchorFinder } from './anchors';
import { headOf } from './head';
import type { CodeSet, Head } from './head';
import { joinWords } from './joins';
import { suppressionMarkers } from './suppression';

const defaultMaxLength = 512;
/** Rules from here down give way to all others. */
export const genericPrecedence = -20;

/** A rule made ready to run. */
export interface CompiledRule {
  readonly rule: TokenRule;
  readonly pattern: RegExp;
  /** The same, telling where groups stand. */
  readonly indexed: RegExp;
  readonly maxLength: number;
  /** Which characters (below 128) the engine walks back over from a keyword, and how far. */
  readonly lead: Uint8Array | undefined;
  readonly leadMax: number;
  readonly pair: (Pair & { readonly global: RegExp }) | undefined;
  /** The most line endings that a match spans. */
  readonly maxLines: number;
  readonly gate: RegExp | undefined;
  readonly precedence: number;
  /** Listens to words of the language, such as `password`, not to a mark of a provider's. */
  readonly isGeneric: boolean;
}

/** A rule to try where one of its keywords stands. */
export interface Trial {
  readonly rule: CompiledRule;
  readonly head: Head | undefined;
}

interface Meaning {
  readonly word: string;
  readonly trials: readonly Trial[];
  readonly marker: boolean;
  /** Constants are put together there. */
  readonly join: boolean;
}

/** All rules with the prefilter over their keywords. */
export interface Rulebook {
  readonly anchors: AnchorFinder;
  /** What an anchor's word means: the rules to try, or a suppression marker. */
  readonly words: readonly Meaning[];
  /** The most characters that a multi-line match spans, hence the most lines. */
  readonly reach: number;
  /** The most lines between the halves of a pair. */
  readonly pairDistance: number;
  readonly ids: ReadonlySet<string>;
}

/** The pattern as the engine runs it. */
function executable({ pattern }: TokenRule, more = ''): RegExp {
  return new RegExp(pattern.source, `${pattern.flags.replace(/[dgy]/g, '')}y${more}`);
}

export function compileRules(rules: readonly TokenRule[]): Rulebook {
  const compiled = rules.map(compile);
  const byWord = new Map<string, Trial[]>([...suppressionMarkers, ...joinWords].map((word) => [word, []]));
  for (const rule of compiled) {
    for (const keyword of new Set(rule.rule.keywords)) {
      const trial = trialOf(rule, keyword);
      const trials = byWord.get(keyword);
      if (trials) trials.push(trial);
      else byWord.set(keyword, [trial]);
    }
  }
  return {
    anchors: anchorFinder(
      [...byWord].map(([word, trials]) => ({ word, next: word.length < 5 ? nextOf(trials) : undefined })),
    ),
    words: [...byWord].map(([word, trials]) => ({
      word,
      trials,
      marker: suppressionMarkers.includes(word),
      join: joinWords.includes(word),
    })),
    reach: Math.max(0, ...compiled.filter((r) => r.rule.multiline).map((r) => r.maxLength)),
    pairDistance: Math.max(0, ...compiled.map((r) => r.pair?.distance ?? 0)),
    ids: new Set(rules.map((rule) => rule.id)),
  };
}

/** The head is read off when first needed, as the pattern is. */
function trialOf(rule: CompiledRule, keyword: string): Trial {
  let head: Head | null | undefined = rule.lead ? null : undefined;
  return {
    rule,
    get head() {
      if (head === undefined) head = headOf(rule.rule.pattern, keyword) ?? null;
      return head ?? undefined;
    },
  };
}

function compile(rule: TokenRule): CompiledRule {
  let lead: Uint8Array | undefined;
  if (rule.lead) {
    const { chars } = rule.lead;
    lead = Uint8Array.from({ length: 128 }, (_, code) => (chars.test(String.fromCharCode(code)) ? 1 : 0));
  }
  let pattern: RegExp | undefined;
  let indexed: RegExp | undefined;
  return {
    rule,
    // Made when first needed: of hundreds of rules a file needs a few.
    get pattern() {
      return (pattern ??= executable(rule));
    },
    get indexed() {
      return (indexed ??= executable(rule, 'd'));
    },
    maxLength: rule.maxLength ?? defaultMaxLength,
    lead,
    leadMax: rule.lead?.max ?? 0,
    pair: rule.pair && { ...rule.pair, global: new RegExp(rule.pair.pattern.source, 'g') },
    maxLines: rule.maxLines ?? rule.maxLength ?? defaultMaxLength,
    gate: rule.gate && new RegExp(rule.gate.source, `${rule.gate.flags}y`),
    precedence: rule.precedence ?? 0,
    isGeneric: (rule.precedence ?? 0) <= genericPrecedence,
  };
}

/** What can follow a word, if every rule that listens to it says so. */
function nextOf(trials: readonly Trial[]): CodeSet | undefined {
  const [first, ...others] = trials;
  if (!first?.head || others.some(({ head }) => !head)) return undefined;
  const runs = trials.flatMap(({ head }) => head?.run ?? []);
  return {
    has: first.head.run.has.map((_, code) => (runs.some(({ has }) => has[code] === 1) ? 1 : 0)),
    others: runs.some(({ others }) => others),
  };
}
