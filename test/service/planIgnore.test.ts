import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readIgnoreFile } from '../../server/service/ignoreFile';
import { planIgnore } from '../../server/service/planIgnore';
import type { IgnoreParts } from '../../server/service/planIgnore';
import { applyEdits } from '../../server/text/lineIndex';
import { agreed, fileText, findingsOf, FOLDER, given, KEY } from './planSupport';
import type { Given } from './planSupport';

const parts: IgnoreParts = {
  newKey: () => KEY,
  fingerprintOf: (key, { rule }) => createHmac('sha256', key).update(rule.id).digest('hex').slice(0, 32),
  today: () => '2026-01-31',
};
const FINGERPRINT = createHmac('sha256', KEY).update('example-token').digest('hex').slice(0, 32);

function line(marked: string, options: Given, reason = 'a test'): string {
  const { input, ref } = given(marked, options);
  const plan = planIgnore(input, { finding: ref, scope: 'line', reason }, parts);
  return plan.kind === 'refused' ? plan.code : applyEdits(input.text, plan.edits);
}

describe('on the line', () => {
  const mark = 'strongroom:ignore example-token a test';
  it.each([
    ['typescript', 'a = "«x»";\r\nb', `a = "x"; // ${mark}\r\nb`],
    ['python', 'a = "«x»"', `a = "x" # ${mark}`],
    ['yaml', 'a:\n  - «x»\n', `a:\n  - x # ${mark}\n`],
    ['toml', 'a = "«x»"\n', `a = "x" # ${mark}\n`],
    ['dotenv', '\ufeffA=«x»\n', `\ufeff# ${mark}\nA=x\n`],
    ['properties', 'b=1\r\n a=«x»\r\n', `b=1\r\n # ${mark}\r\n a=x\r\n`],
    ['typescript', '  a = `«x\ny»`;\n', `  // ${mark}\n  a = \`x\ny\`;\n`],
    ['shellscript', 'run «x» \\\n  y', `# ${mark}\nrun x \\\n  y`],
    ['xml', '<a>«x»</a>\n', `<a>x</a> <!-- ${mark} -->\n`],
    ['markdown', 'see «x»\n', `see x <!-- ${mark} -->\n`],
    ['css', 'a { b: "«x»"; }', `a { b: "x"; } /* ${mark} */`],
    ['sql', "select '«x»'", `select 'x' -- ${mark}`],
    ['javascript', 'e = <A\n  b="«x»"\n/>', `e = <A\n  b="x" // ${mark}\n/>`],
    ['php', "<?php\n$a = '«x»';\n", `<?php\n$a = 'x'; // ${mark}\n`],
  ])('%s: %j', (languageId, before, after) => {
    expect(line(before, { languageId })).toBe(after);
  });

  it.each([
    ['json', '{ "a": "«x»" }'],
    ['plaintext', '«x»'],
    ['typescript', 'a = `b\n«x»\nc`;'],
    ['yaml', 'a: |\n  b\n  «x»\n'],
    ['javascript', 'e = <A>\n  «x»\n</A>'],
    ['php', '<p>\n«x»\n</p>'],
    ['php', "<?php f('«x»') ?>\n<p>"],
    ['shellscript', 'cat <<E\n«x»\nE\n'],
    ['shellscript', 'run \\\n  «x» \\\n  y'],
    ['xml', '<a\n  b="«x»"\n/>'],
  ])('refuses %s: %j', (languageId, before) => {
    expect(line(before, { languageId })).toBe('unsupported');
  });

  it.each([
    ['two\nlines\u2028three', 'two lines three'],
    ['ends */ --> ?> */ here \\', 'ends here'],
    ['  ', ''],
    ['x'.repeat(5000), 'x'.repeat(200)],
  ])('tames the reason %j', (reason, tamed) => {
    expect(line('a = "«x»";', {}, reason)).toBe(
      `a = "x"; // strongroom:ignore example-token ${tamed}`.trimEnd(),
    );
  });

  it('is understood by the scanner', () => {
    // A generated password in a URL; nothing has it.
    const password = ['k8Wq', 'Zt3v', 'Xp5m'].join('');
    const texts = [
      ['typescript', `const a = 'postgres://me:${password}@db.corp.net/x';\n`],
      ['dotenv', `A=postgres://me:${password}@db.corp.net/x\n`],
      ['yaml', `a: postgres://me:${password}@db.corp.net/x\n`],
    ] as const;
    for (const [languageId, text] of texts) {
      const [finding] = findingsOf(text, languageId);
      if (!finding) throw new Error(`nothing found in ${languageId}`);
      const { input, ref } = given('«x»', { languageId });
      const found = { ...input, text, findings: [finding] };
      const params = {
        finding: { ...ref, fingerprint: finding.fingerprint },
        scope: 'line',
        reason: 'why',
      } as const;
      const after = applyEdits(text, agreed(planIgnore(found, params, parts)).edits);
      expect(findingsOf(after, languageId)).toEqual([]);
    }
  });
});

describe('in the workspace', () => {
  const plan = (files: Readonly<Record<string, string>>, reason = 'yes: "no" # é') => {
    const { input, ref } = given('a = "«x»";', { files });
    return planIgnore(input, { finding: ref, scope: 'workspace', reason }, parts);
  };
  const NAME = '.strongroom-ignore.yaml';
  const entry = {
    fingerprint: FINGERPRINT,
    rule: 'example-token',
    reason: 'yes: "no" # é',
    file: 'src/a b.ts',
    added: '2026-01-31',
  };

  it('creates the file', () => {
    const { file, edits } = agreed(plan({}));
    expect(edits).toEqual([]);
    expect(file).toMatchObject({ uri: `${FOLDER}/${NAME}`, exists: false });
    const text = fileText(file) ?? '';
    expect(text).toMatch(/^# /);
    expect(parse(text)).toEqual({ key: Buffer.from(KEY).toString('base64'), ignore: [entry] });
    const back = readIgnoreFile(text);
    expect('key' in back && back.key).toEqual(KEY);
    expect('key' in back && back.isIgnored(FINGERPRINT) && !back.isIgnored('else')).toBe(true);
    expect(agreed(plan({ [NAME]: text })).file).toBeUndefined();
  });

  const key = `key: ${Buffer.from(KEY).toString('base64')}`;
  it.each([
    [`# mine\n${key}\n`],
    [`${key}\r\nignore:\r\n  - fingerprint: aa # first\r\n    reason: b\r\n`],
    [`${key}\nignore:\n- fingerprint: aa\n  reason: b # last`],
    [`ignore:\n    - { fingerprint: aa }\n\n# after\n${key}\n`],
    [`${key}\nignore: [] # none\n`],
    [`${key}\nignore:\n`],
    [`${key}\nignore: [{ fingerprint: aa }]`],
  ])('adds to %j', (before) => {
    const after = fileText(agreed(plan({ [NAME]: before })).file, before) ?? '';
    const content: Record<string, unknown> = parse(before);
    const old = Array.isArray(content['ignore']) ? content['ignore'] : [];
    expect(parse(after)).toEqual({ ...content, ignore: [...old, entry] });
    for (const comment of before.match(/#.*/g) ?? []) expect(after).toContain(comment.trim());
    expect(before.includes('\r\n')).toBe(/\r\n/.test(after) && !/[^\r]\n/.test(after));
  });

  it.each(['a: [', 'key: short\n', '- a\n', `${key}\nignore: text\n`, 'key: !!binary aa\n', '&a [*a, *a]'])(
    'refuses %j',
    (text) => {
      const answer = plan({ [NAME]: text });
      expect(answer).toMatchObject({ kind: 'refused', code: 'unsupported' });
      expect('error' in readIgnoreFile(text)).toBe(true);
    },
  );

  it('survives any depth of nesting', () => {
    for (const text of [
      '['.repeat(100_000),
      `${'- '.repeat(20_000)}a`,
      '{a: '.repeat(50_000),
      'a: '.repeat(50_000),
    ]) {
      expect('error' in readIgnoreFile(text)).toBe(true);
    }
  });
});
