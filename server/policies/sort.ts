import type { Item } from '../hcl';
import { parseConfig } from '../hcl';
import { sameRules } from './convert';
import type { Policy } from './policy';
import { parsePolicy } from './policy';
import type { Rule } from './rule';

/**
 * The policy with its rules in the order of their paths, each with the comments above it and behind it; rules for one
 * path keep their order, and a comment apart from the first rule stays at the top. Undefined where nothing would change,
 * and where not every rule stands on lines of its own.
 */
export function sortRules({ text, tree, ok, dialect, rules, expired }: Policy): string | undefined {
  if (!ok || tree.format === 'json' || expired.length > 0) return undefined;
  const chunks = chunksOf(text, tree.items);
  if (!chunks || chunks.length !== rules.length) return undefined;
  const order = rules.map((rule, i) => ({ rule, i })).sort((a, b) => comparePaths(a.rule, b.rule));
  if (order.every(({ i }, place) => i === place)) return undefined;
  const { header, rest } = headerOf(chunks[0] ?? '');
  const parts = order.map(({ i }) => trimmed(i === 0 ? rest : (chunks[i] ?? '')));
  const end = text.slice(chunks.join('').length);
  const joined = `${header}${parts.join('\n\n')}\n${end}`;
  const sorted = text.includes('\r\n') ? joined.replace(/\r?\n/g, '\r\n') : joined;
  const read = parsePolicy(sorted, dialect);
  return read.ok &&
    sameRules(
      order.map(({ rule }) => rule),
      read.rules,
    )
    ? sorted
    : undefined;
}

const comparePaths = (a: Rule, b: Rule): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** The text up to the last item, cut behind the line of each. */
function chunksOf(text: string, items: readonly Item[]): string[] | undefined {
  let at = 0;
  const chunks: string[] = [];
  for (const { start, end } of items) {
    if (start < at) return undefined;
    const newline = text.indexOf('\n', end);
    const next = newline === -1 ? text.length : newline + 1;
    chunks.push(text.slice(at, next));
    at = next;
  }
  // A comment that begins behind a rule can go on below.
  return chunks.some((chunk) => parseConfig(chunk).refusal !== undefined) ? undefined : chunks;
}

function headerOf(chunk: string): { readonly header: string; readonly rest: string } {
  const leading = /^(?:[ \t]*(?:#.*|\/\/.*)?\r?\n)*/.exec(chunk)?.[0] ?? '';
  const blank = [...leading.matchAll(/^[ \t]*\r?\n/gm)].at(-1);
  const cut = blank ? blank.index + blank[0].length : 0;
  return { header: chunk.slice(0, cut), rest: chunk.slice(cut) };
}

const trimmed = (chunk: string): string => chunk.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd();
