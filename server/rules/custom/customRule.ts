import type { Confidence, Severity } from '../../protocol/findings';
import type { TokenRule } from '../define';
import { overlaps, union } from './charSet';
import type { CharSet } from './charSet';
import { joined, leadOf, literalsOf } from './keywordLead';
import { parseRegex, PatternError } from './parseRegex';
import { printRegex } from './printRegex';
import { checkRisk } from './regexRisk';
import { lengthsOf, setsOf } from './regexTree';
import type { Tree } from './regexTree';

/** A rule of a workspace, as its file gives it. */
export interface RuleSource {
  readonly id: string;
  readonly title: string;
  readonly grants: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly precedence: number;
  /** Any case; when empty they are read off the pattern. */
  readonly keywords: readonly string[];
  readonly pattern: string;
  /** Number or name of the capturing group that is the secret; 0 is the whole match, absent the first one. */
  readonly secretGroup?: number | string;
  readonly minEntropy?: number;
  readonly revoke: string;
  readonly suggest: TokenRule['suggest'];
}

/** The most that a match spans on one line, and over several. */
const longestInLine = 512;
const longest = 10_000;
/** How far a match may begin before its keyword. */
const leadReach = 128;
const mostWays = 4096;
/** From so many of a pattern's words it is tried to reach it. */
const mostTries = 5;
const newline: CharSet = [[10, 10]];

/**
 * A rule that the engine can run, its pattern written anew so that it begins where the engine tries it.
 * Throws a {@link PatternError} when the pattern cannot be understood or could take more than linear time.
 */
export function customRule(source: RuleSource): TokenRule {
  const tree = parseRegex(source.pattern);
  if (lengthsOf(tree).max === 0) throw new PatternError('it matches nothing but empty texts');
  const given = source.keywords.map((word) => word.toLowerCase());
  const choices = (given.length > 0 ? [given] : literalsOf(tree)).filter(areKeywords).slice(0, mostTries);
  let problem: unknown = new PatternError(
    'it needs keywords: texts of at least 2 ASCII characters of which every match holds one',
  );
  // What cannot be reached from one of its words may well be from another.
  for (const [index, keywords] of choices.entries()) {
    try {
      return ruleFrom(source, tree, keywords);
    } catch (error) {
      if (index === 0) problem = error;
    }
  }
  throw problem;
}

function areKeywords(words: readonly string[]): boolean {
  return words.every((word) => /^[ -~]{2,}$/.test(word));
}

function ruleFrom(source: RuleSource, tree: Tree, keywords: readonly string[]): TokenRule {
  const { min, max } = lengthsOf(tree);
  const leads = keywords.map((word) => leadOf(tree, word));
  const known = leads.every((lead) => lead !== undefined) ? joined(leads) : undefined;
  const lead = known ?? { set: union(...setsOf(tree)), min: 0, max, exact: false };
  const multiline = lead.max === 0 && spansLines(tree);
  const leadMax = Math.min(lead.max, leadReach);
  const limit = multiline ? longest : Math.max(longestInLine, Math.min(min * 2, longest));
  const maxLength = Math.min(max + leadMax, limit);
  if (min > maxLength) throw new PatternError(`it matches nothing shorter than ${maxLength} characters`);
  const run = lead.exact ? tree : afterSkip(tree, lead.set, leadMax);
  checkRisk(run, maxLength, mostWays);
  const pattern = new RegExp(printRegex(run, secretOf(tree, source.secretGroup)));
  const { secretGroup: _, ...rest } = source;
  return {
    ...rest,
    keywords,
    pattern,
    maxLength,
    examples: { positive: [], negative: [] },
    ...(leadMax > 0 && { lead: { chars: asciiClass(lead.set), max: leadMax } }),
    ...(multiline && { multiline }),
  };
}

/** Tries the pattern at every place of what was walked back over, from the left. */
function afterSkip(tree: Tree, set: CharSet, max: number): Tree {
  const skip: Tree = { kind: 'repeat', body: { kind: 'set', set }, min: 0, max, lazy: true };
  return { kind: 'sequence', items: [skip, tree] };
}

/** A long run of characters of which the end of a line is one: a key in several lines. */
function spansLines(tree: Tree): boolean {
  if (tree.kind === 'repeat') {
    const crosses = setsOf(tree.body).some((set) => overlaps(set, newline));
    return crosses && tree.min * lengthsOf(tree.body).min >= 20;
  }
  if (tree.kind === 'sequence') return tree.items.some(spansLines);
  if (tree.kind === 'choice') return tree.options.some(spansLines);
  return tree.kind === 'group' && spansLines(tree.body);
}

function secretOf(tree: Tree, wanted: number | string | undefined): number {
  const groups = groupsOf(tree);
  if (wanted === 0) return 0;
  const group = groups.find(
    ({ number, name }) => wanted === undefined || wanted === number || wanted === name,
  );
  if (!group && wanted !== undefined) throw new PatternError('it has no group of that number or name');
  return group?.number ?? 0;
}

function groupsOf(tree: Tree): readonly (Tree & { kind: 'group' })[] {
  switch (tree.kind) {
    case 'sequence':
      return tree.items.flatMap(groupsOf);
    case 'choice':
      return tree.options.flatMap(groupsOf);
    case 'group':
      return [tree, ...groupsOf(tree.body)];
    case 'repeat':
    case 'look':
      return groupsOf(tree.body);
    case 'set':
    case 'edge':
  }
  return [];
}

function asciiClass(set: CharSet): RegExp {
  return new RegExp(printRegex({ kind: 'set', set }, 0));
}
