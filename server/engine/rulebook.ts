import type { Pair, TokenRule } from '../rules/define';
import { anchorFinder } from './anchors';
import type { AnchorFinder } from './anchors';
import { suppressionMarkers } from './suppression';

const defaultMaxLength = 512;
/** Rules from here down give way to all others. */
const genericPrecedence = -20;

/** A rule made ready to run. */
export interface CompiledRule {
  readonly rule: TokenRule;
  readonly pattern: RegExp;
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

/** All rules with the prefilter over their keywords. */
export interface Rulebook {
  readonly anchors: AnchorFinder;
  /** What an anchor's word means: the rules to try, or a suppression marker. */
  readonly words: readonly { readonly rules: readonly CompiledRule[]; readonly marker: boolean }[];
  /** The most characters that a multi-line match spans, hence the most lines. */
  readonly reach: number;
  /** The most lines between the halves of a pair. */
  readonly pairDistance: number;
  readonly ids: ReadonlySet<string>;
}

/** The pattern as the engine runs it: sticky, with indices where a group is the secret. */
function executable(rule: TokenRule): RegExp {
  const flags = rule.pattern.flags.replace(/[dgy]/g, '');
  return new RegExp(rule.pattern.source, `${flags}y${rule.pattern.source.includes('(?<secret') ? 'd' : ''}`);
}

export function compileRules(rules: readonly TokenRule[]): Rulebook {
  const compiled = rules.map(compile);
  const byWord = new Map<string, CompiledRule[]>();
  for (const rule of compiled) {
    for (const keyword of new Set(rule.rule.keywords)) {
      byWord.set(keyword, [...(byWord.get(keyword) ?? []), rule]);
    }
  }
  for (const marker of suppressionMarkers) byWord.set(marker, byWord.get(marker) ?? []);
  const words = [...byWord.keys()];
  return {
    anchors: anchorFinder(words),
    words: words.map((word) => ({
      rules: byWord.get(word) ?? [],
      marker: suppressionMarkers.includes(word),
    })),
    reach: Math.max(0, ...compiled.filter((r) => r.rule.multiline).map((r) => r.maxLength)),
    pairDistance: Math.max(0, ...compiled.map((r) => r.pair?.distance ?? 0)),
    ids: new Set(rules.map((rule) => rule.id)),
  };
}

function compile(rule: TokenRule): CompiledRule {
  let lead: Uint8Array | undefined;
  if (rule.lead) {
    const { chars } = rule.lead;
    lead = Uint8Array.from({ length: 128 }, (_, code) => (chars.test(String.fromCharCode(code)) ? 1 : 0));
  }
  let pattern: RegExp | undefined;
  return {
    rule,
    // Made when first needed: of hundreds of rules a file needs a few.
    get pattern() {
      return (pattern ??= executable(rule));
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
