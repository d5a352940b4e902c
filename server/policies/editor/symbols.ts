import type { Block, Item, Tree, Value } from '../../hcl';
import { parseConfig } from '../../hcl';
import { lineAtOffset, lineStarts } from '../../text/lineIndex';
import type { Span } from '../../text/types';
import type { Policy } from '../policy';
import type { Rule } from '../rule';

/** A rule in the outline. */
export interface PolicySymbol extends Span {
  /** The path as written. */
  readonly name: string;
  /** What it grants. */
  readonly detail: string;
  /** Of the path. */
  readonly selection: Span;
}

/** The rules of a policy in their order. */
export function policySymbols({ rules, encoded }: Policy): PolicySymbol[] {
  if (encoded) return [];
  return rules.map((rule) => ({
    ...ruleSpan(rule),
    name: rule.source === '' ? '""' : rule.source,
    detail: rule.capabilities.filter((word) => word !== '').join(', ') || 'nothing',
    selection: { start: rule.pathSpan.start, end: rule.pathSpan.end },
  }));
}

/** Where a rule is. In JSON the word `path` stands before all of them. */
export const ruleSpan = ({ item, pathSpan, block }: Rule): Span => ({
  start: block.json ? pathSpan.start : Math.min(item.start, pathSpan.start),
  end: block.end,
});

/** What can be folded: blocks, lists and comments. Spans may be of one line. */
export function policyFolds(text: string): { readonly span: Span; readonly comment: boolean }[] {
  const { items, comments } = parseConfig(text);
  const starts = lineStarts(text);
  return [
    ...valuesIn(items).flatMap((value) =>
      // The line with the closing bracket stays.
      value.kind === 'literal'
        ? []
        : [
            {
              span: { start: value.start, end: (starts[lineAtOffset(starts, value.end - 1)] ?? 0) - 1 },
              comment: false,
            },
          ],
    ),
    ...commentRuns(text, comments).map((span) => ({ span, comment: true })),
  ].filter(({ span }) => span.end > span.start);
}

/** Comments that follow each other, each alone on its lines. */
function commentRuns(text: string, comments: readonly Span[]): Span[] {
  const runs: Span[] = [];
  for (const { start, end } of comments) {
    const last = runs.at(-1);
    const alone = /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 200), start));
    if (last && alone && /^\r?\n?[ \t]*$/.test(text.slice(last.end, start)))
      runs[runs.length - 1] = { start: last.start, end };
    else runs.push({ start, end });
  }
  return runs;
}

/** Answers the stretches around a place, the smallest first: the word, the value, the line of a key, the rule, all. */
export function policySelections(text: string): (offset: number) => Span[] {
  const tree = parseConfig(text);
  return (offset) => {
    const around = spansAround(tree, offset).filter(({ start, end }) => start <= offset && offset <= end);
    const all = [...around, { start: 0, end: text.length }].sort(
      (a, b) => a.end - a.start - (b.end - b.start),
    );
    const kept: Span[] = [];
    for (const { start, end } of all) {
      const last = kept.at(-1);
      const isWider =
        !last || (start <= last.start && end >= last.end && end - start > last.end - last.start);
      if (isWider) kept.push({ start, end });
    }
    return kept;
  };
}

function spansAround({ items, comments, text }: Tree, offset: number): Span[] {
  const spans: Span[] = [...comments];
  const visit = (inner: readonly Item[]): void => {
    for (const item of inner) {
      if (item.end < offset || item.start > offset) continue;
      spans.push(item);
      for (const key of item.keys) spans.push(key, ...inQuotes(text, key), ...segmentAt(text, key, offset));
      visitValue(item.value);
    }
  };
  const visitValue = (value: Value | undefined): void => {
    if (!value || value.end < offset || value.start > offset) return;
    spans.push(value);
    if (value.kind === 'literal') spans.push(...inQuotes(text, value));
    else spans.push({ start: value.start + 1, end: value.end - 1 });
    if (value.kind === 'list') value.values.forEach(visitValue);
    if (value.kind === 'object') visit(value.items);
  };
  visit(items);
  return spans;
}

const inQuotes = (text: string, { start, end }: Span): Span[] =>
  text.charAt(start) === '"' && end - start >= 2 ? [{ start: start + 1, end: end - 1 }] : [];

/** The part of a path between two slashes. */
function segmentAt(text: string, key: Span, offset: number): Span[] {
  const [inner] = inQuotes(text, key);
  if (!inner || offset < inner.start || offset > inner.end) return [];
  const slash = text.lastIndexOf('/', offset - 1);
  const next = text.indexOf('/', offset);
  return [
    {
      start: Math.max(inner.start, slash + 1),
      end: next === -1 ? inner.end : Math.min(inner.end, next),
    },
  ];
}

function valuesIn(items: readonly Item[]): (Block | Value)[] {
  return items.flatMap(({ value }) => (value ? [value, ...within(value)] : []));
}

function within(value: Value): Value[] {
  if (value.kind === 'object') return valuesIn(value.items);
  return value.kind === 'list' ? value.values.flatMap((inner) => [inner, ...within(inner)]) : [];
}
