import { describe, expect, it } from 'vitest';
import { found } from '../engine/options';
import { rules } from '../../server/rules/index';
import { seeded } from '../../server/rules/samples';
import type { Sample, TokenRule } from '../../server/rules/define';

/** How a bare token is held in some syntaxes; names that the generic rules do not listen to. */
const syntaxes: readonly ((value: string) => string)[] = [
  (value) => value,
  (value) => `const value = "${value}";\n`,
  (value) => `value = '${value}'\n`,
  (value) => `VALUE=${value}\n`,
  (value) => `VALUE=${value}\r\nOTHER=1\r\n`,
  (value) => `outer:\n  value: ${value}\n`,
  (value) => `{ "value": "${value}" }`,
  (value) => `{"a":1,"value":"${value}","b":[]}`,
  (value) => `<value>${value}</value>`,
  (value) => `f(\`${value}\`)`,
  (value) => `value := []byte("${value}")`,
  (value) => `# é 😀 the value ${value}, as of today`,
];

const seeds = [1, 2, 3, 4, 5];
const draw = (sample: Sample, seed: number): string => sample(seeded(seed));
const isGeneric = (id: string): boolean => id.startsWith('generic-');
/** The text is one token and nothing else: then the finding must be exactly it. */
const isBare = (rule: TokenRule, text: string): boolean =>
  !rule.pattern.source.includes('(?<secret>') && !/[\s"']/.test(text);

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('finds its examples, exactly and as itself, in every syntax', () => {
    for (const seed of seeds) {
      for (const positive of rule.examples.positive) {
        const text = draw(positive, seed);
        if (isBare(rule, text)) {
          for (const syntax of syntaxes) expect(found(syntax(text)), syntax(text)).toEqual([[id, text]]);
        } else {
          expect(found(text).map(([rule]) => rule)).toEqual([id]);
          expect(found(`\n\n${text}`)).toEqual(found(text));
        }
      }
    }
  });

  it('does not fire on what is not it', () => {
    for (const seed of seeds) {
      for (const negative of rule.examples.negative) {
        const text = draw(negative, seed);
        const fired = found(text).filter(([other]) => isGeneric(id) || !isGeneric(other));
        expect(fired, text).toEqual([]);
      }
    }
  });

  it('has a keyword in every example and describes itself', () => {
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)+$/);
    expect(new URL(rule.revoke).protocol).toBe('https:');
    expect(rule.title).toMatch(/^\S.*\S$/);
    expect(rule.grants).toMatch(/^[A-Z].*\.$/);
    expect(rule.suggest.path).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(rule.suggest.field).toMatch(/^[a-z][a-z0-9_]*$/);
    expect(rule.suggest.env).toMatch(/^[A-Z][A-Za-z0-9_]*$/);
    expect(rule.examples.negative.length).toBeGreaterThan(0);
    for (const keyword of rule.keywords) expect(keyword).toBe(keyword.toLowerCase());
    for (const positive of rule.examples.positive) {
      const text = draw(positive, 1).toLowerCase();
      expect(rule.keywords.some((keyword) => text.includes(keyword))).toBe(true);
    }
    for (const keyword of rule.keywords) {
      expect(rule.keywords.filter((other) => keyword.includes(other) && keyword !== other)).toEqual([]);
    }
  });
});

describe('the rules together', () => {
  it('are many, of many providers, each with an id of its own', () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    expect(rules.length).toBeGreaterThan(800);
    expect(new Set(rules.map((rule) => rule.id.split('-')[0])).size).toBeGreaterThan(500);
  });
});
