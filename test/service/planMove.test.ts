import { describe, expect, it } from 'vitest';
import { languages } from '../../server/languages';
import { planMove } from '../../server/service/planMove';
import { proposeMove } from '../../server/service/proposeMove';
import { applyEdits } from '../../server/text/lineIndex';
import { agreed, fileText, FOLDER, given, read, target } from './planSupport';
import type { Given } from './planSupport';

const REFERENCE = 'ref+vault://secret/my-shop/example#/token';

describe('proposeMove', () => {
  it.each([
    ['githubToken', 'github_token', 'GITHUB_TOKEN'],
    ['DB_PASSWORD', 'db_password', 'DB_PASSWORD'],
    ['myAPIKey', 'my_api_key', 'MY_API_KEY'],
    ['token', 'token', 'EXAMPLE_TOKEN'],
    ['path', 'path', 'EXAMPLE_TOKEN'],
    ['größe', 'gro_e', 'GRO_E'],
    ['密钥', 'token', 'EXAMPLE_TOKEN'],
    [undefined, 'token', 'EXAMPLE_TOKEN'],
  ])('names from %s', (name, field, envName) => {
    const { input, ref } = given('const a = "«x»";', name === undefined ? {} : { name });
    expect(proposeMove(input, ref)).toMatchObject({
      path: 'my-shop/example',
      field,
      envName,
      style: 'environment',
    });
  });

  it('takes another name when the first stands for another secret', () => {
    const files = { 'vals.env.yaml': 'EXAMPLE_TOKEN: ref+vault://secret/other#/x\nEXAMPLE_TOKEN_2: plain\n' };
    const { input, ref } = given('const a = "«x»";', { files });
    expect(proposeMove(input, ref)).toMatchObject({ envName: 'EXAMPLE_TOKEN_3' });
    const same = { 'vals.env.yaml': `EXAMPLE_TOKEN: ref+vault://kv/my-shop/example#/token\n` };
    const again = given('const a = "«x»";', { files: same });
    expect(proposeMove(again.input, again.ref)).toMatchObject({ envName: 'EXAMPLE_TOKEN' });
  });

  it.each<[string, Given, string]>([
    ['const a = `«x${b}y»`;', {}, 'interpolated'],
    ['const a = «"x" +\n  "y"»;', {}, 'concatenated'],
    ['// «x»', {}, 'unsupported'],
    ['ENV A=«x»', { languageId: 'dockerfile' }, 'unsupported'],
    ['«x»', { languageId: 'nothing-known' }, 'unsupported'],
    ['const a = "«x»";', { folder: false }, 'unsupported'],
    ['const a = "«x»";', { files: { 'vals.env.yaml': 'a: [b' } }, 'unsupported'],
    ['const a = "«x»";', { files: { 'vals.env.yaml': '- a\n- b\n' } }, 'unsupported'],
    ['const a = "«x»";', { files: { 'vals.env.yaml': 'a: b\n---\nc: d\n' } }, 'unsupported'],
    [
      'const a = "«x»";',
      { settings: { 'strongroom.references.environmentFile': '../x.yaml' } },
      'unsupported',
    ],
    ['a: |\n  config: 1\n  key: «x»\n', { languageId: 'yaml' }, 'partial'],
  ])('refuses %j', (text, options, code) => {
    const { input, ref } = given(text, options);
    const answer = proposeMove(input, ref);
    expect(answer).toMatchObject({ kind: 'refused', code });
    expect('message' in answer && answer.message).toMatch(/\.$/);
    expect(planMove(input, { finding: ref, target: target() })).toEqual(answer);
  });
});

describe('the finding', () => {
  const { input, ref } = given('const a = "«x»";');
  it('is found by its fingerprint in a later version', () => {
    const moved = {
      ...ref,
      version: 2,
      range: { start: { line: 9, character: 0 }, end: { line: 9, character: 1 } },
    };
    expect(proposeMove(input, moved).kind).toBe('proposal');
  });
  it('must be there, and be the only one', () => {
    expect(proposeMove(input, { ...ref, fingerprint: 'f2' })).toMatchObject({ code: 'not-found' });
    const twice = { ...input, findings: [...input.findings, ...input.findings] };
    expect(proposeMove(twice, { ...ref, version: 2 })).toMatchObject({ code: 'ambiguous' });
    expect(proposeMove(twice, ref).kind).toBe('proposal');
  });
});

describe('planMove', () => {
  it('replaces the literal and creates the environment file', () => {
    const { input, ref } = given('const a = "«x»";\r\n');
    const plan = agreed(planMove(input, { finding: ref, target: target({ envName: 'MY_X' }) }));
    expect(applyEdits(input.text, plan.edits)).toBe('const a = process.env.MY_X!;\r\n');
    expect(plan).toMatchObject({
      version: 3,
      reference: REFERENCE,
      replacement: 'process.env.MY_X!',
      runHint: 'vals exec -i -f vals.env.yaml -- <command>',
      environmentFile: { uri: `${FOLDER}/vals.env.yaml`, exists: false },
    });
    expect(fileText(plan.environmentFile)).toMatch(
      /^# .*\n(# .*\n)+MY_X: ref\+vault:\/\/secret\/my-shop\/example#\/token\n$/,
    );
  });

  it.each([
    ['# mine\nA: b # why\n\n# end', `# mine\nA: b # why\n\n# end\nNO: ${REFERENCE}\n`.replace('NO', '"NO"')],
    ['A: b\r\nC: d\r\n', `A: b\r\nC: d\r\n"NO": ${REFERENCE}\r\n`],
    ['  A: |+\n    x\n\n', `  A: |+\n    x\n\n  "NO": ${REFERENCE}\n`],
    ['', `"NO": ${REFERENCE}\n`],
  ])('adds to %j and changes nothing else', (before, after) => {
    const { input, ref } = given('const a = "«x»";', { files: { 'vals.env.yaml': before } });
    const plan = agreed(planMove(input, { finding: ref, target: target({ envName: 'NO' }) }));
    expect(plan.environmentFile?.exists).toBe(true);
    expect(fileText(plan.environmentFile, before)).toBe(after);
  });

  it('adds nothing twice and overwrites nothing', () => {
    const { input, ref } = given('const a = "«x»";', { files: { 'vals.env.yaml': `X: ${REFERENCE}\n` } });
    const plan = agreed(planMove(input, { finding: ref, target: target({ envName: 'X' }) }));
    expect(plan.environmentFile).toBeUndefined();
    const other = target({ envName: 'X', field: 'other' });
    expect(planMove(input, { finding: ref, target: other })).toMatchObject({
      kind: 'refused',
      code: 'ambiguous',
    });
  });

  it.each(['', '1A', 'A-B', 'PATH', 'path', 'A B', 'A\nB: c'])('refuses %j as a variable', (envName) => {
    const { input, ref } = given('const a = "«x»";');
    expect(planMove(input, { finding: ref, target: target({ envName }) })).toMatchObject({ kind: 'refused' });
  });

  it('refuses a place that the format cannot write', () => {
    const { input, ref } = given('a: «x»', { languageId: 'yaml' });
    expect(planMove(input, { finding: ref, target: target({ path: '../up' }) })).toMatchObject({
      kind: 'refused',
    });
  });

  it('puts the configured format into configuration values', () => {
    const settings = { 'strongroom.references.format': 'bank-vaults' } as const;
    const { input, ref } = given('a: "«x»" # b\n', { languageId: 'yaml', settings });
    const plan = agreed(planMove(input, { finding: ref, target: target() }));
    expect(applyEdits(input.text, plan.edits)).toBe('a: "vault:secret/data/my-shop/example#token" # b\n');
    expect(plan.environmentFile ?? plan.runHint).toBeUndefined();
  });

  it.each<[string, Given, string]>([
    ['const a = "u://me:«x»@h";', { rule: { wholeLiteral: true } }, 'u://me:x@h'],
    ['const a = "«x\\n\\u00e9\\"»";', {}, 'x\né"'],
    ['const a = `\n«-----\nb\r\nc»\n`;', {}, '\n-----\nb\nc\n'],
    ['a: |\n  «k\n  l»\n\nb: 1\n', { languageId: 'yaml' }, 'k\nl\n'],
    ['a: |-\r\n    «k\r\n      l»\r\n', { languageId: 'yaml' }, 'k\n  l'],
    ["a: '«x''y»'\n", { languageId: 'yaml' }, "x'y"],
    ['{"a": "«-----\\nb\\/c»"}', { languageId: 'json' }, '-----\nb/c'],
    ["T='«a\nb»'\n", { languageId: 'dotenv' }, 'a\nb'],
    ['T="«a\\nb»"\n', { languageId: 'dotenv' }, 'a\nb'],
    ['t=«a\\u0041\\=»  \n', { languageId: 'properties' }, 'aA=  '],
    ['var s = @"«a""b»";', { languageId: 'csharp' }, 'a"b'],
  ])('reads the value of %j exactly', (text, options, value) => {
    const { input, ref } = given(text, options);
    const plan = agreed(planMove(input, { finding: ref, target: target() }));
    expect(read(input.text, plan.value)).toBe(value);
    expect(plan.value).toEqual(agreed(proposeMove(input, ref)).value);
    const again = applyEdits(input.text, plan.edits);
    expect(again).toContain(plan.replacement);
  });

  it('never answers with the secret', () => {
    const secret = 'q7Zsecret9'.repeat(2);
    for (const language of languages) {
      for (const { before } of language.examples) {
        const { input, ref } = given(before.replace(/«.*?»/s, `«${secret}»`), {
          languageId: language.languageIds[0] ?? '',
        });
        const answers = [proposeMove(input, ref), planMove(input, { finding: ref, target: target() })];
        expect(answers.map(({ kind }) => kind)).toEqual(['proposal', 'plan']);
        expect(JSON.stringify(answers)).not.toContain(secret);
      }
    }
  });
});
