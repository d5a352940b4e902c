import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createService } from '../../server/service/createService';
import { readGitleaksConfig } from '../../server/service/config/gitleaksConfig';
import { readGitleaksIgnore } from '../../server/service/config/gitleaksIgnore';
import { readSecretsBaseline } from '../../server/service/config/secretsBaseline';
import { readWorkspaceConfig } from '../../server/service/config/workspaceConfig';
import type { Service } from '../../server/service/types';
import { secretOf } from '../support/secrets';

const token = secretOf('github-personal-access-token');
const acme = `acme_${createHash('sha256').update('acme').digest('hex').slice(0, 20)}`;
const key = Buffer.alloc(32, 5).toString('base64');

/** The service over a workspace folder that holds these files. */
function over(files: Readonly<Record<string, string>>, configFile?: string): Service {
  return createService(
    {
      readFile: (uri) => (uri.startsWith('file:///w/') ? files[uri.slice('file:///w/'.length)] : undefined),
      workspaceFolder: (uri) => (uri.startsWith('file:///w/') ? { uri: 'file:///w', name: 'w' } : undefined),
    },
    configFile,
  );
}

const rulesIn = (service: Service, name: string, text: string) => {
  const { findings, suppressed } = service.scanText(`file:///w/${name}`, 'typescript', text);
  return [...findings.map(({ rule }) => rule.id), ...(suppressed > 0 ? [`suppressed ${suppressed}`] : [])];
};
const code = `const t = '${token}';\n`;

const acmeRule = `rules:
  - id: acme-key
    title: ACME key
    keywords: [acme_]
    pattern: acme_(?<secret>[0-9a-f]{20})
    minEntropy: 2
    severity: warning
    revoke: https://acme.example/keys
    suggest: { path: acme, field: key, env: ACME_KEY }
`;

describe('.strongroom.yaml', () => {
  it('brings rules', () => {
    const service = over({ '.strongroom.yaml': acmeRule });
    const { findings } = service.scanText('file:///w/a.ts', 'typescript', `x = '${acme}'`);
    expect(findings).toMatchObject([
      {
        rule: { id: 'acme-key', severity: 'warning', suggest: { env: 'ACME_KEY' } },
        range: { start: { character: 10 } },
      },
    ]);
    expect(rulesIn(service, 'a.ts', `x = '${acme}' // strongroom:ignore acme-key\n`)).toEqual([
      'suppressed 1',
    ]);
    expect(rulesIn(over({}), 'a.ts', `x = '${acme}'`)).toEqual([]);
  });

  it.each([
    ['paths: [legacy/, "*.snap.ts"]', 'legacy/a.ts', true],
    ['paths: [legacy/, "*.snap.ts"]', 'src/a.snap.ts', true],
    ['paths: [legacy/, "*.snap.ts"]', 'src/a.ts', false],
    ['regexes: ["^ghp_"]', 'a.ts', true],
    ['regexes: ["^xoxb"]', 'a.ts', false],
    [`stopwords: ["${token.slice(5, 12).toUpperCase()}"]`, 'a.ts', true],
    ['rules: [github-personal-access-token]', 'a.ts', true],
    ['{ rules: [npm-access-token], regexes: ["^ghp_"] }', 'a.ts', false],
  ])('allows: %s in %s', (entry, name, allowed) => {
    const service = over({ '.strongroom.yaml': `allow:\n  - ${entry}\n` });
    expect(rulesIn(service, name, code)).toEqual([allowed ? 'suppressed 1' : 'github-personal-access-token']);
  });

  it.each([
    [
      'rules:\n  - id: a-b\n    pattern: (a+)+bc',
      1,
      /^Rule 1: its `pattern` cannot be used: it has a repeat within/,
    ],
    ['rules:\n  - id: a-b\n    pattern: "[a-z]{9}"', 1, /needs keywords/],
    ['rules:\n  - id: a-b\n    patern: x', 1, /key that has no meaning/],
    ['rules:\n  - id: A b\n    pattern: abc', 1, /`id`/],
    ['rules:\n  - id: a-b\n    pattern: abc\n  - id: a-b\n    pattern: abc', 3, /another rule has its id/],
    ['rules:\n  - id: a-b\n    pattern: abc\n    revoke: javascript:alert(1)', 1, /https/],
    ['rules:\n  - id: a-b\n    pattern: abc\n    severity: fatal', 1, /one of error, warning/],
    ['rules:\n  - id: a-b\n    pattern: abc\n    suggest: { path: "../../x y" }', 1, /plain name/],
    ['rules:\n  - 7', 1, /keys with values/],
    ['allow:\n  - regexes: ["(a|a)*b"]', 1, /Allow entry 1: one of its `regexes` cannot be used/],
    ['allow:\n  - reason: none', 1, /allows nothing/],
    ['alow: []', 0, /`rules` and `allow`/],
    ['a: [', 0, /not valid YAML/],
    ['- a', 0, /not valid YAML/],
    ['a: &a [*a, *a]\nb: [*a, *a]', 0, /not valid YAML/],
    ['x'.repeat(5_000_000), 0, /larger than 4 MB/],
  ])('says what of it cannot be used: %s', (text, line, message) => {
    expect(readWorkspaceConfig(text).problems).toEqual([{ line, message: expect.stringMatching(message) }]);
  });

  it('goes on with what can be used', () => {
    const text = `${acmeRule}  - id: bad-rule\n    pattern: (a+)+\n`;
    expect(rulesIn(over({ '.strongroom.yaml': text }), 'a.ts', `x = '${acme}'`)).toEqual(['acme-key']);
  });

  it('shows its problems where they are, and applies as it is typed', () => {
    const service = over({ '.strongroom.yaml': '' });
    const uri = 'file:///w/.strongroom.yaml';
    service.open('file:///w/a.ts', 'typescript', 1, `x = '${acme}'`);
    service.open(uri, 'yaml', 1, 'rules:\n  - id: a-b\n    pattern: (a+)+b\n');
    const before = service.findings(uri);
    expect(before.remarks).toMatchObject([{ kind: 'problem', range: { start: { line: 1 } } }]);
    expect(service.findings('file:///w/a.ts').findings).toEqual([]);
    service.change(uri, 2, [{ text: acmeRule }]);
    expect(service.findings(uri).remarks).toBeUndefined();
    expect(service.findings(uri).resultId).not.toBe(before.resultId);
    expect(service.findings('file:///w/a.ts').findings).toHaveLength(1);
    expect(
      [uri, 'file:///w/a.ts', 'file:///w/b/.strongroom.yaml'].map((place) => service.isConfiguration(place)),
    ).toEqual([true, false, false]);
  });

  it('can be another file', () => {
    const service = over(
      { '.strongroom.yaml': 'a: [', 'ci/rules.yaml': acmeRule },
      'file:///w/ci/rules.yaml',
    );
    expect(rulesIn(service, 'a.ts', `x = '${acme}'`)).toEqual(['acme-key']);
    expect(service.configuration('file:///w/a.ts').remarks).toEqual([]);
  });
});

describe('.gitleaks.toml', () => {
  const toml = (text: string) => over({ '.gitleaks.toml': text });
  const rule = `[[rules]]\nid = "acme"\ndescription = "Detected an ACME key. It opens doors."\nregex = '''(?i)acme_([a-f0-9]{20})\\b'''\nkeywords = ["acme_"]\n`;

  it('brings rules', () => {
    const { findings } = toml(rule).scanText('file:///w/a.ts', undefined, `x = '${acme}'`);
    expect(findings).toMatchObject([
      { rule: { id: 'acme', title: 'Detected an ACME key' }, range: { start: { character: 10 } } },
    ]);
  });

  it.each([
    [`${rule}path = '''\\.env$'''`, 'a.ts', []],
    [`${rule}path = '''\\.ts$'''`, 'a.ts', ['acme']],
    [`${rule}[[rules.allowlists]]\nstopwords = ["${acme.slice(8, 14)}"]`, 'a.ts', ['suppressed 1']],
    [`${rule}[rules.allowlist]\nregexTarget = "line"\nregexes = ['''^x = ''']`, 'a.ts', ['suppressed 1']],
    [`${rule}[rules.allowlist]\nregexes = ['''^x = ''']`, 'a.ts', ['acme']],
    [`${rule}[[allowlists]]\ncondition = "AND"\npaths = ['''b/''']\nregexes = ['''.''']`, 'a/a.ts', ['acme']],
    [
      `${rule}[[allowlists]]\ncondition = "AND"\npaths = ['''b/''']\nregexes = ['''.''']`,
      'b/a.ts',
      ['suppressed 1'],
    ],
    [`${rule}[[allowlists]]\ntargetRules = ["other"]\npaths = ['''.''']`, 'b/a.ts', ['acme']],
    [`${rule}[allowlist]\npaths = ['''(^|/)vendor/''']`, 'vendor/a.ts', ['suppressed 1']],
  ])('allows as it does there: %#', (text, name, expected) => {
    const found = rulesIn(toml(text), name, `x = '${acme}'\n`);
    expect(found.filter((id) => expected.length > 0 || !id.startsWith('suppressed'))).toEqual(expected);
  });

  it('allows findings of our own rules', () => {
    expect(rulesIn(toml(`[allowlist]\nregexes = ['''^ghp_''']`), 'a.ts', code)).toEqual(['suppressed 1']);
  });

  it('says what cannot be used, with its line', () => {
    expect(
      readGitleaksConfig(`title = "x"\n\n[[rules]]\nid = "a"\nregex = '''(a+)+key'''\n`).problems,
    ).toEqual([
      { line: 4, message: expect.stringMatching(/^The regex of a rule cannot be used: it has a repeat/) },
    ]);
    expect(readGitleaksConfig(`[[rules]]\nid = "a"\npath = '''pem$'''\n`).problems).toEqual([
      { line: 1, message: 'A rule without a regex is not used.' },
    ]);
    expect(readGitleaksConfig('[[[').problems).toEqual([
      { line: 0, message: expect.stringMatching(/not valid TOML/) },
    ]);
  });
});

describe('a base of .gitleaks.toml', () => {
  const rule = (id: string, regex: string) => `[[rules]]\nid = "${id}"\nregex = '''${regex}'''\n`;
  const extending = (path: string) => `title = "x"\n[extend]\npath = "${path}"\n`;
  const text = `x = '${acme}' // other_1234567\n`;

  it.each(['ci/base.toml', './ci/base.toml', 'ci\\\\base.toml'])('counts as well: %s', (path) => {
    const base = `${extending('ci/more.toml')}${rule('acme', 'acme_[0-9a-f]{20}')}`;
    const more = `${rule('other', 'other_[0-9]{7}')}[allowlist]\npaths = ['''^vendor/''']\n`;
    const service = over({ '.gitleaks.toml': extending(path), 'ci/base.toml': base, 'ci/more.toml': more });
    expect(rulesIn(service, 'a.ts', text)).toEqual(['acme', 'other']);
    expect(rulesIn(service, 'vendor/a.ts', text)).toEqual(['suppressed 2']);
    expect(service.configuration('file:///w/a.ts').remarks).toEqual([]);
    const own = ['ci/base.toml', 'ci/more.toml', 'ci/else.toml'].map((name) => `file:///w/${name}`);
    expect(own.map((uri) => service.isConfiguration(uri))).toEqual([true, true, false]);
  });

  it('is overruled by what extends it', () => {
    const service = over({
      '.gitleaks.toml': `${extending('b.toml')}${rule('acme', 'other_[0-9]{7}')}`,
      'b.toml': rule('acme', 'acme_[0-9a-f]{20}'),
    });
    const [finding] = service.scanText('file:///w/a.ts', undefined, text).findings;
    expect(finding?.range.start.character).toBe(text.indexOf('other'));
  });

  it.each([
    ['../b.toml', {}, /must be in the workspace folder/],
    ['/etc/b.toml', {}, /must be in the workspace folder/],
    ['b.toml', {}, /cannot be read/],
    ['.gitleaks.toml', {}, /extends this one itself/],
    ['b.toml', { 'b.toml': extending('.gitleaks.toml') }, /extends this one itself/],
    [
      'b0.toml',
      Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`b${i}.toml`, extending(`b${i + 1}.toml`)])),
      /one too many/,
    ],
  ])('that cannot be used is remarked on: %s %#', (path, files, message) => {
    const service = over({ '.gitleaks.toml': extending(path), ...files });
    const { remarks } = service.configuration('file:///w/a.ts');
    expect(remarks.flatMap((file) => file.remarks)).toMatchObject([
      { kind: 'problem', message: expect.stringMatching(message), range: { start: { line: 2 } } },
    ]);
    expect(rulesIn(service, 'a.ts', code)).toEqual(['github-personal-access-token']);
  });
});

test('.gitleaksignore: file and line', () => {
  const ignore = `# known\n${'0a'.repeat(20)}:src/a.ts:github-pat:2\nsrc/b.ts:generic-api-key:1\n`;
  const service = over({ '.gitleaksignore': ignore });
  expect(rulesIn(service, 'src/a.ts', `\n${code}`)).toEqual(['suppressed 1']);
  expect(rulesIn(service, 'src/a.ts', code)).toEqual(['github-personal-access-token']);
  expect(rulesIn(service, 'src/b.ts', code)).toEqual(['suppressed 1']);
  expect(rulesIn(service, 'b.ts', code)).toEqual(['github-personal-access-token']);
});

test('.secrets.baseline: known by its hash, in its file, wherever it moves', () => {
  const hashed = createHash('sha1').update(token).digest('hex');
  const pem = secretOf('pem-private-key');
  const pemHash = createHash('sha1')
    .update(pem.slice('-----'.length, pem.indexOf('-----', 5)))
    .digest('hex');
  const entry = (hash: string) => [{ type: 'x', hashed_secret: hash, line_number: 1 }];
  const baseline = JSON.stringify({ results: { 'src\\a.ts': entry(hashed), 'key.pem': entry(pemHash) } });
  const service = over({ '.secrets.baseline': baseline });
  expect(rulesIn(service, 'src/a.ts', `\n\n${code}`)).toEqual(['suppressed 1']);
  expect(rulesIn(service, 'src/b.ts', code)).toEqual(['github-personal-access-token']);
  expect(rulesIn(service, 'key.pem', pem).at(-1)).toBe('suppressed 1');
  expect(rulesIn(service, '.secrets.baseline', baseline)).toEqual([]);
  // Nor are the hashes and keys of a folder below, which may be opened by itself.
  const ignore = `key: ${createHash('sha256').update('key').digest('base64')}\nignore: []\n`;
  expect(rulesIn(service, 'sub/.secrets.baseline', baseline)).toEqual([]);
  expect(rulesIn(service, 'sub/.strongroom-ignore.yaml', ignore)).toEqual([]);
  expect(rulesIn(service, 'sub/else.yaml', ignore)).not.toEqual([]);
  expect(readSecretsBaseline('{').problems).toHaveLength(1);
  expect(readSecretsBaseline('[]').problems).toHaveLength(1);
});

test('the ignore file: entries expire, and those that nothing asked for are told', () => {
  const service = over({});
  const [finding] = service.scanText('file:///w/a.ts', undefined, code).findings;
  expect(finding).toBeDefined();
  const file = (entry: string) =>
    `key: ${key}\nignore:\n  - fingerprint: 0123456789abcdef0123456789abcdef\n${entry}`;
  const fingerprint = over({ '.strongroom-ignore.yaml': file('') }).scanText(
    'file:///w/a.ts',
    undefined,
    code,
  ).findings[0]!.fingerprint;
  const entry = (until: string) => file(`  - fingerprint: ${fingerprint}\n    until: ${until}\n`);
  for (const [until, expected, line] of [
    ['2999-01-31', ['suppressed 1'], undefined],
    ['2001-01-31', ['github-personal-access-token'], 3],
    ['soon', ['github-personal-access-token'], 3],
  ] as const) {
    const dated = over({ '.strongroom-ignore.yaml': entry(until) });
    expect(rulesIn(dated, 'a.ts', code)).toEqual(expected);
    const { remarks, unused } = dated.configuration('file:///w/a.ts');
    expect(remarks[0]?.remarks.map(({ range }) => range.start.line)).toEqual(
      line === undefined ? undefined : [line],
    );
    expect(unused).toMatchObject([{ remarks: [{ range: { start: { line: 2 } } }] }]);
  }
});

test('no text of any file makes a reader throw, nor is a text of it in a problem', () => {
  const words = [
    'rules',
    'allow',
    ':',
    '-',
    '\n',
    ' ',
    '[',
    ']',
    '{',
    '}',
    '=',
    '"',
    "'''",
    '*',
    '&a',
    'id',
    'regex',
    'results',
    token,
  ];
  const text = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 5 })), { maxLength: 30 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, (content) => {
      for (const read of [readWorkspaceConfig, readGitleaksConfig, readGitleaksIgnore, readSecretsBaseline]) {
        expect(JSON.stringify(read(content).problems)).not.toContain(token.slice(4));
      }
    }),
    { numRuns: 500 },
  );
});
