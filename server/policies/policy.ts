import type { Item, Tree } from '../hcl';
import { flatten, goPosition, parseConfig, ParserCrash } from '../hcl';
import type { Span } from '../text/types';
import { Decoder, filter } from './decode';
import { decodeRule } from './decodeRule';
import type { Dialect } from './dialects';
import { hasBehaviour, newest } from './dialects';
import { duplicateAttributes } from './duplicateAttributes';
import { goQuote } from './goValues';
import { Refusal } from './refusal';
import type { Rule } from './rule';

/** A policy as a server of one dialect reads it. */
export interface Policy {
  readonly text: string;
  readonly dialect: Dialect;
  readonly tree: Tree;
  /** Does the server take it? */
  readonly ok: boolean;
  /** The server's message; only when it does not. */
  readonly error?: string;
  /** Everything that it refuses, in its order; it tells the first. */
  readonly refusals: readonly Refused[];
  /** Also of a policy that is refused, as far as they could be read. */
  readonly rules: readonly Rule[];
  /** `path` blocks whose time is over, which the server leaves out. */
  readonly expired: readonly Item[];
  /** The text is base 64: the server reads what it stands for, and places are none of this text. */
  readonly encoded: boolean;
}

export interface Refused extends Span {
  /** The server's wording without prefixes. */
  readonly message: string;
}

/** Reads a policy for a server of which nothing is known, unless `dialect` says it: as some server takes it, if one does. */
export function parseForSome(text: string, dialect: Dialect | undefined): Policy {
  if (dialect) return parsePolicy(text, dialect);
  const policy = parsePolicy(text, newest.openbao);
  if (policy.ok) return policy;
  const other = parsePolicy(text, newest.vault);
  return other.ok ? other : policy;
}

const prefix = 'failed to parse policy: ';
/** With so many, further rules are not looked at. */
const maxRefusals = 1000;

/** Reads a policy. Nothing throws on any text; `now` in milliseconds since 1970 decides what has expired. */
export function parsePolicy(text: string, dialect: Dialect, now = Date.now()): Policy {
  const decoded = decodeBase64(text);
  if (decoded === undefined) {
    const policy = readPolicy(text, dialect, now);
    return text === '' ? refused(policy, "'policy' parameter not supplied or empty") : policy;
  }
  const policy = readPolicy(decoded.text, dialect, now);
  const verdict = policy.ok && !decoded.valid ? refused(policy, `${prefix}illegal UTF-8 encoding`) : policy;
  return {
    ...verdict,
    text,
    encoded: true,
    refusals: verdict.refusals.map(({ message }) => ({ start: 0, end: text.length, message })),
  };
}

function refused(policy: Policy, error: string): Policy {
  const message = error.startsWith(prefix) ? error.slice(prefix.length) : error;
  return { ...policy, ok: false, error, refusals: [{ start: 0, end: 0, message }] };
}

/** The server decodes a text that happens to be base 64. Undefined for any other text. */
function decodeBase64(text: string): { readonly text: string; readonly valid: boolean } | undefined {
  if (text === '' || !/^[A-Za-z\d+/\r\n]*={0,2}[\r\n]*$/.test(text)) return undefined;
  const packed = text.replace(/[\r\n]/g, '');
  if (packed.length % 4 !== 0) return undefined;
  const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const again = new TextEncoder().encode(decoded);
  return {
    text: decoded,
    valid: again.length === bytes.length && again.every((byte, i) => byte === bytes[i]),
  };
}

function readPolicy(text: string, dialect: Dialect, now: number): Policy {
  const tree = parseConfig(text);
  // A key at the very end of the text, its value to come, is overlooked.
  const complete = tree.refusal === undefined ? tree.items.filter(({ value }) => value) : tree.items;
  const items = tree.format === 'json' && tree.refusal === undefined ? flatten(complete) : complete;
  const refusals: Refusal[] = [];
  if (tree.refusal !== undefined)
    refusals.push(
      new Refusal(
        tree.refusal,
        tree.problems[0] ?? { start: 0, end: 0 },
        tree.problems.map((span) => ({ span, message: span.message })),
      ),
    );
  if (tree.format === 'hcl' && hasBehaviour(dialect, 'refusesDuplicateAttributes'))
    for (const { key } of duplicateAttributes(items))
      refusals.push(
        new Refusal(
          `The argument ${goQuote(key.text)} at ${goPosition(text, key.start)} was already set. Each argument can only be defined once`,
          key,
        ),
      );
  const { rules, expired, found } = readItems(tree, items, dialect, now);
  refusals.push(...found);
  const [first] = refusals;
  return {
    text,
    dialect,
    tree,
    ok: !first,
    ...(first && {
      error: first.message === new ParserCrash().message ? first.message : prefix + first.message,
    }),
    refusals: refusals.flatMap(({ parts }) =>
      parts.map(({ span, message }) => ({ start: span.start, end: span.end, message })),
    ),
    rules,
    expired,
    encoded: false,
  };
}

function readItems({ text, problems }: Tree, items: readonly Item[], dialect: Dialect, now: number) {
  const isBroken = (item: Item) => problems.some(({ start, end }) => end >= item.start && start <= item.end);
  const decoder = new Decoder(text, { start: 0, end: 0 });
  const found: Refusal[] = [];
  const rules: Rule[] = [];
  const expired: Item[] = [];
  try {
    decoder.checkKeys(items, (key) => key === 'name' || key === 'path');
  } catch (error) {
    found.push(asRefusal(error, items));
  }
  try {
    decoder.field(items, 'name', (node) => decoder.string(node, 'root.name'));
  } catch (error) {
    found.push(asRefusal(error, items));
  }
  let told = 0;
  for (const item of pathItems(items)) {
    if (told > maxRefusals) break;
    const decoded = decodeRule(text, item, dialect, now);
    told += decoded.refusals.length;
    // What is left of a broken rule says nothing about it.
    if (!isBroken(item)) found.push(...decoded.refusals);
    if (decoded.rule) rules.push(decoded.rule);
    if (decoded.expired) expired.push(item);
  }
  return { rules, expired, found };
}

function pathItems(items: readonly Item[]): Item[] {
  try {
    return filter(items, 'path').filter(({ value }) => value);
  } catch (error) {
    // A key that cannot be read: the others are looked at one by one.
    if (!(error instanceof ParserCrash) || items.length < 2) return [];
    return items.flatMap((item) => pathItems([item]));
  }
}

function asRefusal(error: unknown, items: readonly Item[]): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof ParserCrash)
    return new Refusal(error.message, items[0]?.keys[0] ?? { start: 0, end: 0 });
  throw error;
}
