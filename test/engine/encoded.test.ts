import { describe, expect, it } from 'vitest';
import { encodedRuns } from '../../server/engine/encoded';
import { rules } from '../../server/rules/index';
import { seeded } from '../../server/rules/samples';
import { found } from './options';

const token = rules.find((rule) => rule.id === 'gitlab-access-token')!.examples.positive[0]!(seeded(3));
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const hex = (text: string): string => Buffer.from(text).toString('hex');
const config = JSON.stringify({ registry: 'acme.io', token });

describe('an encoded secret', () => {
  it.each([
    ['base64', base64(config)],
    ['base64url without padding', Buffer.from(config).toString('base64url')],
    ['hexadecimal', hex(config)],
    ['base64 of base64', base64(`auth: ${base64(config)}\n`)],
    ['base64 of hexadecimal', base64(`auth: ${hex(config)}\n`)],
  ])('is found in %s, at the range of the encoded text', (_, text) => {
    for (const around of [`  data: ${text}\n`, `x = "${text}"`, `first\n\n{"a":"${text}"}`, text]) {
      expect(found(around)).toEqual([['gitlab-access-token', text]]);
    }
  });

  it('is not looked for deeper than two encodings', () => {
    expect(found(`  blob: ${base64(`a: ${base64(`b: ${base64(config)}`)}`)}\n`)).toEqual([]);
  });

  it('is no finding when it decodes to other text or to bytes', () => {
    expect(found(`  blob: ${base64('nothing but words, and some more of them')}\n`)).toEqual([]);
    expect(found(`  blob: ${base64('\u0001\u0002'.repeat(40))}\n`)).toEqual([]);
  });
});

describe('encodedRuns', () => {
  it('finds a run wherever it stands', () => {
    const run = 'QUJDREVGR0hJSktMTU5PUFFSU1RV==';
    for (let before = 0; before < 70; before++) {
      const text = `${' '.repeat(before)}${run} ${run}, short`;
      const runs: string[] = [];
      encodedRuns(text, (start, end) => runs.push(text.slice(start, end)));
      expect(runs).toEqual([run, run]);
    }
  });
});
