import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rulebookWith } from '../../server/engine/index';
import { allowPattern } from '../../server/rules/custom/allowPattern';
import { customRule } from '../../server/rules/custom/customRule';
import type { RuleSource } from '../../server/rules/custom/customRule';
import { parseRegex } from '../../server/rules/custom/parseRegex';
import { printRegex } from '../../server/rules/custom/printRegex';
import { checkRisk } from '../../server/rules/custom/regexRisk';
import { flat } from '../../server/rules/custom/regexTree';
import type { Tree } from '../../server/rules/custom/regexTree';
import { everything, found } from '../engine/options';

const rule = (pattern: string, more: Partial<RuleSource> = {}) =>
  customRule({
    id: 'acme-key',
    title: 'ACME key',
    grants: 'Everything.',
    severity: 'error',
    confidence: 'high',
    precedence: 1,
    keywords: [],
    pattern,
    revoke: 'https://acme.example/keys',
    suggest: { path: 'acme', field: 'key', env: 'ACME_KEY' },
    ...more,
  });

const digits = (seed: string, length: number) =>
  BigInt(`0x${createHash('sha256').update(seed).digest('hex')}`)
    .toString()
    .slice(0, length);

describe('a pattern', () => {
  it.each([
    ['(?i)acme_[a-f0-9]{3}', 'x ACME_0aF', true],
    ['(?i:acme)_k', 'ACME_K', false],
    ['acme(?i)_K', 'acme_k', true],
    ['[[:alpha:]]{3}[^[:digit:]]', 'abc-', true],
    ['\\Aab\\z', 'ab', true],
    ['(?P<word>\\w+)\\x2d\\x{2e}', 'a-.', true],
    ['(?s)a.b', 'a\nb', true],
    ['a.b', 'a\nb', false],
    ['(?m)^b$', 'a\nb\nc', true],
    ['[\\w-]+\\.', 'a-b.', true],
    ['[a\\]b]{2}', ']a', true],
    ['(?-s:.)', '\n', false],
    ['\u{1f600}{2}', '\u{1f600}\u{1f600}', true],
    ['a(?!b)', 'ab', false],
    ['{a}', '{a}', true],
  ])('means in JavaScript what it means at home: %s', (source, text, matches) => {
    expect(new RegExp(printRegex(parseRegex(source), 0)).test(text)).toBe(matches);
  });

  const piece = fc.letrec<{ all: string }>((tie) => ({
    all: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('a', 'b', '[ab]', '[^a]', '.', '\\w', '\\d', '-', '\\.', '^', '$', '\\b'),
      fc.tuple(tie('all'), tie('all')).map(([a, b]) => a + b),
      fc.tuple(tie('all'), tie('all')).map(([a, b]) => `(?:${a}|${b})`),
      fc
        .tuple(tie('all'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '+?', '{0,2}?'))
        .map(([a, count]) => `(?:${a}|c)${count}`),
      tie('all').map((a) => `(${a})`),
    ),
  })).all;
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-', '.', '1', '\n'), maxLength: 24 });

  it('is the same after reading and printing', () => {
    fc.assert(
      fc.property(piece, text, (source, input) => {
        const printed = new RegExp(printRegex(parseRegex(source), 0));
        expect(printed.exec(input)?.[0]).toBe(
          new RegExp(source.replaceAll('.', '[^\\n]').replaceAll('\\[^\\n]', '\\.')).exec(input)?.[0],
        );
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['a'.repeat(5000), /longer/],
    ['(a', /closing/],
    ['a)', /opening/],
    ['[a', /closing/],
    ['a**', /quantifier/],
    ['*a', /nothing before/],
    ['(?U)a', /greedy/],
    ['(a)\\1', /refers back/],
    ['\\p{L}', /escape/],
    ['(?>a)', /kind of group/],
    ['a{3,1}', /wrong way/],
    ['a{99999}', /10000/],
    ['[z-a]', /wrong way/],
    ['('.repeat(60), /deep/],
    ['[[:nope:]]', /names a set/],
  ])('that cannot be understood is refused with the reason: %s', (source, reason) => {
    expect(() => parseRegex(source)).toThrow(reason);
  });
});

describe('a pattern that could take more than linear time', () => {
  it.each([
    '(a+)+key',
    '(a*)*key',
    '(a|a)+key',
    '(a|ab)+key',
    '([a-z]+)*key',
    '(?:[a-z]*\\.[a-z]*)+key',
    '(.*)(.*)(.*)key',
    'key\\w+\\w+\\w+=',
    'key(?:\\s*\\w*)*;',
    'key(?:a?b?)+;',
    'key(?:x[a-z]{0,5})+;',
    'key(?=(a+)+b)',
    'key.*.*.*x',
    'key[a-z]{1,200}[a-z]{1,200}[a-z]{1,200}!',
    'key(?:a{1,2}){1,200}b',
  ])('is refused: %s', (source) => {
    expect(() => rule(source, { keywords: ['key'] })).toThrow(/repeat|ways/);
    expect(() => allowPattern(source)).toThrow(/repeat|ways/);
  });

  it.each([
    'acme_[a-z0-9]{32}',
    '(?:[a-z0-9-]+\\.)+acme\\.example',
    'acme(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?',
    '(?i)[\\w.-]{0,50}?(?:acme)(?:[ \\t\\w.-]{0,20})[\\s\'"]{0,3}(?:=|>|:{1,3}=|\\|\\||:|=>|\\?=|,)[\\x60\'"\\s=]{0,5}([a-z0-9]{32})(?:[\\x60\'"\\s;]|\\\\[nr]|$)',
    '\\bacme_(live|test)_\\w{10,99}\\b',
    '"acme":\\s*"([^"]+)"',
    'acme.*',
  ])('is none of: %s', (source) => {
    expect(rule(source).pattern).toBeInstanceOf(RegExp);
  });

  it('is seen however large it is', () => {
    const letters = 'bcdefghijlmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUV';
    const nested = (levels: number, open: string, close: string) =>
      `key${open.repeat(levels)}a${Array.from({ length: levels }, (_, i) => close.replace('%', letters[i]!)).join('')}`;
    expect(rule(nested(45, '(?:', '+%)')).pattern).toBeInstanceOf(RegExp);
    expect(() => rule(nested(45, '(?:x|', '+)'))).toThrow();
    expect(() => rule(`key(?:${'a|'.repeat(1900)}b)`)).toThrow(/choice of more than/);
    expect(() => rule('ab.?'.repeat(900))).toThrow(/ways/);
  });

  /** Steps that a backtracking matcher takes from the text's start until nothing is left to try. */
  function steps(tree: Tree, text: string, limit: number): number {
    let count = 0;
    type Next = (at: number) => void;
    const run = (items: readonly Tree[], at: number, next: Next): void => {
      if (++count > limit) return;
      const [item, ...rest] = items;
      if (!item) return next(at);
      const then: Next = (end) => run(rest, end, next);
      if (item.kind === 'set') {
        const code = text.charCodeAt(at);
        if (at < text.length && item.set.some(([a, b]) => a <= code && code <= b)) then(at + 1);
      } else if (item.kind === 'choice') {
        for (const option of item.options) run(flat(option), at, then);
      } else if (item.kind === 'repeat') {
        const again = (done: number, from: number): void => {
          if (done < item.max) run(flat(item.body), from, (end) => end > from && again(done + 1, end));
          if (done >= item.min) then(from);
        };
        again(0, at);
      } else then(at);
    };
    run(flat(tree), 0, () => undefined);
    return count;
  }

  const part = fc.constantFrom('a', 'b', '[ab]', '[abc]', 'c', '[^a]', '-');
  const count = fc.constantFrom('', '', '*', '+', '?', '{2,5}', '{0,9}', '{3}', '{1,40}');
  const sequence = fc
    .array(
      fc.tuple(part, count).map(([a, n]) => a + n),
      { minLength: 1, maxLength: 4 },
    )
    .map((all) => all.join(''));
  const pattern = fc
    .array(
      fc.oneof(
        sequence,
        fc.tuple(sequence, sequence, count).map(([a, b, n]) => `(?:${a}|${b})${n}`),
        fc.tuple(sequence, count).map(([a, n]) => `(?:${a})${n}`),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((all) => all.join(''));

  it('is always refused: what is accepted takes few steps', () => {
    let accepted = 0;
    fc.assert(
      fc.property(
        pattern,
        fc.array(fc.constantFrom('a', 'b', 'ab', 'aa', 'c', '-', 'abc'), { maxLength: 6 }),
        fc.nat(5),
        (source, pump, times) => {
          const tree = parseRegex(source);
          const text = `${pump
            .join('')
            .repeat(times + 1)
            .slice(0, 40)}!`;
          const ways = 64;
          try {
            checkRisk(tree, text.length, ways);
          } catch {
            return;
          }
          accepted++;
          const limit = ways * text.length * (source.length + 10);
          expect(steps(tree, text, limit)).toBeLessThanOrEqual(limit);
        },
      ),
      { numRuns: 5000 },
    );
    expect(accepted).toBeGreaterThan(500);
  });
});

describe('a rule of a workspace', () => {
  const secret = digits('one', 12);
  const scanned = (text: string, ...rules: ReturnType<typeof rule>[]) =>
    found(text, { ...everything, rulebook: rulebookWith(rules) }).filter(([id]) => id === 'acme-key');

  it.each([
    ['acme_\\d{12}', `x = acme_${secret};`, `acme_${secret}`],
    ['acme_(\\d{12})', `x = acme_${secret};`, secret],
    ['\\d{12}\\.acme', `key ${secret}.acme`, `${secret}.acme`],
    ['(?i)(?:key|token)\\s*=\\s*(\\d{12})\\.acme', `my token = ${secret}.acme`, secret],
    ['(?:^|[^a-z])acme-(\\d{12})', `acme-${secret}`, secret],
    ['(?i)[\\w.-]{0,50}?(?:acme)(?:[ \\w.-]{0,20})=\\s*([0-9]{12})', `THE_ACME_KEY = ${secret}`, secret],
    ['\\w{0,20}(?:corp)?_acme_(\\d{12})', `a b_corp_acme_${secret}`, secret],
    ['(?:live|test)_acme_(\\d{12})', `x live_acme_${secret}`, secret],
  ])('finds what its pattern means: %s', (pattern, text, expected) => {
    expect(scanned(text, rule(pattern))).toEqual([['acme-key', expected]]);
  });

  it('finds every one on a line', () => {
    const two = digits('two', 12);
    expect(scanned(`${secret}.acme ${two}.acme`, rule('\\d{12}\\.acme')).map(([, text]) => text)).toEqual([
      `${secret}.acme`,
      `${two}.acme`,
    ]);
  });

  it('finds a key over several lines', () => {
    const pem = `-----BEGIN ACME KEY-----\n${`${digits('pem', 60)}\n`.repeat(12)}-----END ACME KEY-----`;
    const rules = rule('-----BEGIN ACME KEY-----[\\s\\S]{64,}?END ACME KEY-----');
    expect(scanned(`a\n${pem}\nb`, rules)).toEqual([['acme-key', pem]]);
  });

  it('is refused without a text to look for', () => {
    expect(() => rule('[a-z0-9]{32}')).toThrow(/keywords/);
    expect(() => rule('acme', { keywords: ['ümlaut'] })).toThrow(/keywords/);
    expect(() => rule('\\b')).toThrow(/empty/);
    expect(() => rule('(acme)', { secretGroup: 2 })).toThrow(/group/);
    expect(() => rule('acme[a-z]{9000}[a-z]{9000}')).toThrow(/shorter/);
  });
});

describe('an allowing pattern', () => {
  it('looks anywhere in the text', () => {
    const allows = allowPattern('(?i)^test-|EXAMPLE$');
    expect([allows('TEST-1'), allows('my-example'), allows('a test-')]).toEqual([true, true, false]);
  });
});
