import { alphabets } from './alphabets';
import type { Alphabet } from './alphabets';
import { defineRule } from './define';
import type { Candidate, Sample, TokenRule } from './define';
import { wordLikeness } from './randomness';
import { hex, sample } from './samples';
import type { Confidence } from '../protocol/findings';

/** A value that has a fixed shape but no mark of its own. */
export interface Shape {
  /** Bounded regular expression. */
  readonly source: string;
  readonly example: Sample;
  /** Near miss: one character short. */
  readonly miss: Sample;
}

/** So many characters of one alphabet; `[min, max]` for a range, or any of several lengths. */
export function shape(
  alphabet: Alphabet,
  ...lengths: readonly (number | readonly [number, number])[]
): Shape {
  const [chars, draw] = alphabets[alphabet];
  const bounds = lengths.map((length) => (typeof length === 'number' ? ([length, length] as const) : length));
  const shortest = Math.min(...bounds.map(([min]) => min));
  return {
    source: bounds.map(([min, max]) => `${chars}{${min === max ? min : `${min},${max}`}}`).join('|'),
    example: draw(shortest),
    miss: draw(shortest - 1),
  };
}

const uuidOf = (last: number): Sample =>
  sample(hex(8), '-', hex(4), '-4', hex(3), '-a', hex(3), '-', hex(last));

/** A UUID, in lower or upper case. */
export const uuid: Shape = {
  source: '[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}',
  example: uuidOf(12),
  miss: uuidOf(11),
};

/** A rule for a format that only the provider's name beside it tells from others. */
export interface NamedToken extends Omit<
  TokenRule,
  'keywords' | 'pattern' | 'examples' | 'severity' | 'judge' | 'lead'
> {
  /** Of these words, lower case, the name of the variable, key or function holds one: `['plaid']`. */
  readonly names: readonly string[];
  readonly shape: Shape;
  /** What the name must say besides; by default any word for a credential: `key`, `token`, `secret`, … */
  readonly says?: readonly string[];
  readonly severity?: TokenRule['severity'];
}

const credential =
  /key|token|secret|pass|pwd|auth|cred|bearer|private|signature|licen[cs]e|dsn|access|(?:api|pat|sk)$/i;
/** Last words of names whose value is public, or only about the secret. */
const about =
  /(?:^|[_.\s-]|(?<=[A-Za-z\d])(?=[A-Z]))(?:ids?|u?uid|guid|ur[il]s?|hash|sha\d*|md5|digest|checksum|commit|rev|revision|version|path|file|fingerprint|etag|image|index|field|label|header|prefix|length|expiry|ttl)$/i;

/**
 * After the provider's name: the rest of the identifier, what closes it, a type or a second attribute, an
 * operator, a call or a space, an opening quote. `plaid.secret = "…`, `plaidKey: string = '…`, `Plaid('…`,
 * `process.env.PLAID_KEY || '…`, `ENV PLAID_SECRET …`, `{"name": "PLAID_SECRET", "value": "…`.
 */
const before = [
  String.raw`(?<rest>[\w.-]{0,32}(?:[ \t][A-Za-z][\w.-]{0,15}){0,2})`,
  String.raw`(?:\\?["'\x60\])]{1,3})?`,
  String.raw`(?:,?[ \t]{0,4}["']?value["']?|:[ \t]?[A-Za-z]\w{2,11})?`,
  String.raw`(?:[ \t]{0,8}[=:,>(|?]{1,4}[ \t]{0,8}|[ \t]{1,4})`,
  String.raw`(?:[A-Za-z@$]{0,2}#{0,2}\\?["'\x60]{1,3}|[([]["'\x60]|%[A-Za-z]?[^\w\s])?(?:(?:Bearer|Basic|Token)[ \t])?`,
].join('');

/** `fb_app` is also written `fb-app`, `fb.app` and, unless that is short, `fbApp`. */
function spellings(name: string): string[] {
  const spelled = ['_', '-', '.', ''].map((mark) => name.replace(/_(?!$)/g, mark));
  return spelled.filter((text) => text.length >= 5 || text === name);
}

/** Keywords, pattern, judgement and examples follow from the names and the shape of the value. */
export function named({ names, shape: value, says, severity = 'error', ...rest }: NamedToken): TokenRule {
  const keywords = [...new Set(names.flatMap(spellings))].filter(
    (name, _, all) => !all.some((other) => other !== name && name.includes(other)),
  );
  const words = keywords.map((name) => name.replaceAll('.', String.raw`\.`)).join('|');
  const required = says ? new RegExp(says.join('|'), 'i') : credential;
  let exact: RegExp | undefined;
  const upper = (names[0] ?? '').replace(/\W/g, '_').toUpperCase();
  const variable = `${upper}_${(says?.[0] ?? 'api_key').toUpperCase()}`;
  return defineRule({
    minEntropy: 2.5,
    ...rest,
    severity,
    keywords,
    precheck: holdsRun(value.source),
    pattern: new RegExp(`(?:${words})${before}(?<secret>${value.source})(?![\\w-])`, 'i'),
    judge(candidate) {
      // The pattern ignores case for the name's sake; the value's case counts.
      exact ??= new RegExp(`^(?:${value.source})$`);
      return exact.test(candidate.secret) ? judge(candidate, required) : undefined;
    },
    examples: {
      positive: [
        sample(variable, '="', value.example, '"'),
        sample("value = env['", variable.toLowerCase(), "'] || '", value.example, "'"),
      ],
      negative: [
        sample(variable, '="', value.miss, '"'),
        sample(upper, '_COMMIT="', value.example, '"'),
        value.example,
      ],
    },
  });
}

/** The name must speak of a credential; random text, unless long, holds a digit, and few of the letter pairs of words. */
function judge({ secret, name, groups }: Candidate, required: RegExp): Confidence | undefined {
  const rest = (groups['rest'] ?? '').trim();
  const whole = name ?? rest;
  if (about.test(whole) || about.test(rest) || /public|publishable/i.test(whole)) return undefined;
  if (secret.length < 32 && !/\d/.test(secret)) return undefined;
  if (!/^[\da-f-]+$/i.test(secret) && wordLikeness(secret) > 0.5) return undefined;
  return required.test(rest) || required.test(whole) ? 'high' : undefined;
}

/** What every value has: so many of its characters in a row, with a digit among them unless it is as long as a hash. */
const shortestRun = 12;
const longRun = 32;
const reach = 512;

/** Is there, behind the keyword, a run of characters that could be such a value? */
function holdsRun(source: string): NonNullable<TokenRule['precheck']> {
  let own: Uint8Array | undefined;
  return (text, at) => {
    const chars = (own ??= charactersOf(source));
    let run = 0;
    let digits = 0;
    const end = Math.min(text.length, at + reach);
    for (let i = at; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || code === 13) return false;
      if (chars[code] !== 1) run = digits = 0;
      else if (code >= 48 && code <= 57) digits = ++run;
      else run++;
      if (run >= longRun || (run >= shortestRun && digits > 0)) return true;
    }
    return false;
  };
}

/** Letters, digits and what else the expression can match, by code. */
function charactersOf(source: string): Uint8Array {
  const sets = (source.match(/\[[^\]]+\]/g) ?? []).map((set) => new RegExp(set));
  const literals = source.replace(/\[[^\]]+\]/g, '');
  return Uint8Array.from({ length: 128 }, (_, code) => {
    const char = String.fromCharCode(code);
    return /[A-Za-z\d]/.test(char) || literals.includes(char) || sets.some((set) => set.test(char)) ? 1 : 0;
  });
}
