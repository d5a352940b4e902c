/** What the editor shows and offers; `‸` is the cursor. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Acl } from '../../server/policies/acl';
import { checkPolicy } from '../../server/policies/check';
import { newest } from '../../server/policies/dialects';
import { askPolicies } from '../../server/policies/editor/ask';
import { completePolicy } from '../../server/policies/editor/completion';
import { policyHover } from '../../server/policies/editor/hover';
import { mayHoldPolicy, policiesIn } from '../../server/policies/editor/policiesIn';
import { innerOffset } from '../../server/policies/editor/innerOffset';
import { renamableSegment, RenameRefusal, renameSegment } from '../../server/policies/editor/rename';
import { policyFolds, policySelections, policySymbols } from '../../server/policies/editor/symbols';
import { policyTokens } from '../../server/policies/editor/tokens';
import { matches } from '../../server/policies/match';
import { commonPattern } from '../../server/policies/overlap';
import { parsePolicy } from '../../server/policies/policy';
import type { Pattern } from '../../server/policies/rule';
import { patternOf, printPattern } from '../../server/policies/rule';
import { sortRules } from '../../server/policies/sort';
import { LineIndex } from '../../server/text/lineIndex';
import { applyFix } from '../support/policyFixes';

const { openbao, vault } = newest;

function cursor(source: string): { text: string; offset: number } {
  const offset = source.indexOf('‸');
  if (offset < 0) throw new Error('There is no cursor.');
  return { text: source.replace('‸', ''), offset };
}

const offered = (source: string, dialect = openbao) => {
  const { text, offset } = cursor(source);
  return completePolicy(text, offset, dialect);
};
const labels = (source: string, dialect = openbao) => offered(source, dialect).map(({ label }) => label);

/** The text after a completion, its placeholders filled with their names. */
function completed(source: string, label: string, dialect = openbao): string {
  const { text } = cursor(source);
  const found = offered(source, dialect).find((one) => one.label === label);
  if (!found) throw new Error(`${label} is not offered.`);
  const inserted = found.snippet.replace(/\$\{\d+:?([^}]*)\}|\$\d/g, '$1');
  return text.slice(0, found.replaces.start) + inserted + text.slice(found.replaces.end);
}

describe('completion', () => {
  it('offers a rule at the top, also where one is begun', () => {
    expect(labels('‸')).toEqual(['path', 'path … deny']);
    expect(completed('pa‸', 'path')).toBe('path "secret/data/app" {\n  capabilities = ["read"]\n}');
    expect(labels('path "a" {\n}\n\n‸\npath "b" {\n}\n')).toContain('path');
  });

  it('offers the keys that the server has and that are not there', () => {
    const names = labels('path "a" {\n  capabilities = ["read"]\n  ‸\n}');
    expect(names).toContain('expiration');
    expect(names).not.toContain('capabilities');
    expect(names).not.toContain('subscribe_event_types');
    expect(labels('path "a" {\n  exp‸\n}', vault)).not.toContain('expiration');
    expect(labels('path "a" {\n  control_group {\n    ‸\n  }\n}')).toEqual([
      'ttl',
      'factor',
      'self_auth_allowed',
    ]);
    expect(completed('path "a" {\n  cap‸\n}', 'capabilities')).toBe(
      'path "a" {\n  capabilities = ["read"]\n}',
    );
  });

  it('offers the capabilities that the server has and that are not there', () => {
    const names = labels('path "a" { capabilities = ["read", "‸"] }');
    expect(names).toEqual(['create', 'update', 'patch', 'delete', 'list', 'sudo', 'deny', 'scan']);
    expect(labels('path "a" { capabilities = ["‸"] }', vault)).toContain('recover');
    expect(completed('path "a" { capabilities = ["re‸"] }', 'read')).toBe(
      'path "a" { capabilities = ["read"] }',
    );
    expect(completed('path "a" { capabilities = [‸] }', 'read')).toBe('path "a" { capabilities = ["read"] }');
    expect(completed('path "a" {\n  capabilities = ["read", "de‸\n}', 'delete')).toBe(
      'path "a" {\n  capabilities = ["read", "delete\n}',
    );
  });

  it.each([openbao, vault])('leaves a policy that $product takes, whatever is chosen', (dialect) => {
    const source = 'path "secret/data/x" {\n  capabilities = ["list", "read"]\n  ‸\n}';
    const names = labels(source, dialect);
    expect(names).toContain('control_group');
    const whole = [
      ...names.map((name) => completed(source, name, dialect)),
      ...labels('‸').map((name) => completed('‸', name, dialect)),
      ...labels('path "‸" {}').map((name) => completed('path "‸" {}', name, dialect)),
      ...labels('path "a/{{‸" {}').map((name) => completed('path "a/{{‸" {}', name, dialect)),
    ];
    for (const text of whole) expect(parsePolicy(text, dialect), text).toMatchObject({ ok: true });
  });

  it('offers the requests of engines at the mounts that the policy names', () => {
    const source = 'path "team/kv/data/x" { capabilities = ["read"] }\npath "‸" { capabilities = ["read"] }';
    expect(labels(source)).toEqual(
      expect.arrayContaining(['team/kv/data/PATH', 'transit/encrypt/NAME', 'sys/policies/acl/NAME']),
    );
    expect(completed(source, 'transit/encrypt/NAME')).toContain('path "transit/encrypt/name" {');
    expect(completed('path "sec‸ret/x"', 'secret/data/PATH')).toBe('path "secret/data/*"');
    expect(completed('path "sec‸\npath "b" {}', 'secret/config')).toBe('path "secret/config\npath "b" {}');
  });

  it('offers templates between braces, and closes them', () => {
    expect(completed('path "kv/{{‸/x" {}', 'identity.entity.id')).toBe(
      'path "kv/{{identity.entity.id}}/x" {}',
    );
    expect(completed('path "kv/{{ident‸}}/x" {}', 'identity.entity.name')).toBe(
      'path "kv/{{identity.entity.name}}/x" {}',
    );
    expect(labels('path "kv/{{identity.entity.id}}‸" {}')).not.toContain('identity.entity.id');
  });

  it.each([
    '# ‸',
    '/* ‸ */',
    'path "a" {\n  comment = <<EOT\n ‸\nEOT\n}',
    'path "a" { min_wrapping_ttl = "‸" }',
    'path ‸',
    'name = "‸"',
  ])('offers nothing in %j', (source) => {
    expect(labels(source)).toEqual([]);
  });
});

const hover = (source: string, dialect = openbao) => {
  const { text, offset } = cursor(source);
  const index = new LineIndex(text);
  const { policy } = checkPolicy(text, { dialect });
  return policyHover(policy, offset, (at) => index.positionAt(at).line + 1)?.markdown;
};

describe('hover', () => {
  it('says what a path matches, grants and asks, and who decides', () => {
    const words = hover(
      [
        'path "secret/data/ap‸p/*" { capabilities = ["read", "delete"] }',
        'path "secret/data/app/+/x" { capabilities = ["deny"] }',
        'path "secret/data/app/b" { capabilities = ["read"] }',
        'path "secret/*" { capabilities = ["list"] }',
        'path "secret/data/app/*" { capabilities = ["update"] }',
        'path "other/*" { capabilities = ["list"] }',
      ].join('\n'),
    );
    expect(words).toBe(
      [
        '**Every path that begins with `secret/data/app/`**',
        'Allowed: `read`, `delete`, `update`. Together with the rule on line 5.',
        'Requests of KV version 2:\n- `secret/data/PATH`: the values of a secret; delete takes its latest version (read, update, delete)',
        'Where they match too, these decide instead: `secret/data/app/b` (line 3), `secret/data/app/+/x` (line 2).',
        'It decides in place of `secret/*` (line 4).',
      ].join('\n\n'),
    );
  });

  it('names as deciding only what the server would let decide', () => {
    const segment = fc.constantFrom('a', 'b', '+', '');
    const path = fc
      .tuple(fc.array(segment, { minLength: 1, maxLength: 3 }), fc.constantFrom('', '*', '/*', 'a*'))
      .map(([segments, end]) => segments.join('/') + end)
      .filter((one) => !/^\/|\+[*a]/.test(one));
    const named = (words: string, start: string): string[] => {
      const line = words.split('\n\n').find((part) => part.startsWith(start)) ?? '';
      return [...line.matchAll(/`([^`]*)` \(line/g)].map(([, name = '']) => name);
    };
    let seen = 0;
    fc.assert(
      fc.property(fc.uniqueArray(path, { minLength: 2, maxLength: 5 }), (paths) => {
        const policy = policyOf(paths.map((one) => `path "${one}" { capabilities = ["read"] }\n`).join(''));
        const acl = new Acl([policy], openbao);
        for (const rule of policy.rules) {
          const words = policyHover(policy, rule.pathSpan.start, () => 1)?.markdown ?? '';
          const decides = (name: string, other: Pattern) => {
            const common = commonPattern(rule, patternOf(name));
            const request = printPattern(common ?? rule)
              .replace(/\*$/, 'x')
              .replace(/(?<=^|\/)\+(?=\/|$)/g, 'x');
            expect(matches(rule, request) && matches(patternOf(name), request), request).toBe(true);
            expect(acl.winner(request, false)).not.toBe(acl.grantOf(other));
            seen++;
          };
          for (const name of named(words, 'Where they match too')) decides(name, rule);
          for (const name of named(words, 'It decides in place of')) decides(name, patternOf(name));
        }
      }),
      { numRuns: 500 },
    );
    expect(seen).toBeGreaterThan(100);
  });

  it('says under which conditions, and for whom', () => {
    const words = hover(
      'path "kv/{{identity.entity.‸name}}/{{identity.x}}" {\n  capabilities = ["update"]\n  required_parameters = ["ttl"]\n  min_wrapping_ttl = "1m"\n}',
    );
    expect(words).toContain('- `{{identity.entity.name}}` The name of the entity that asks.');
    expect(words).toContain('- `{{identity.x}}` is none that a server knows');
    expect(words).toContain('- the parameters `ttl` must be sent\n- the answer is wrapped for at least 60 s');
  });

  it('says what capabilities and keys are, and where there are any', () => {
    expect(hover('path "a" { capabilities = ["sc‸an"] }')).toMatch(
      /^\*\*scan\*\*.*OpenBao 2\.2 and later\.$/s,
    );
    expect(hover('path "a" {\n  requ‸ired_parameters = ["x"]\n}')).toContain('must be sent');
    expect(hover('{"path": {"se‸cret/+": {"capabilities": ["deny"]}}}')).toContain('Everything is denied.');
    const json = '{"path": {"a": {"capabilities": ["read"]}, "b": {"capabilities": ["pa‸tch"]}}}';
    expect(hover(json)).toContain('PATCH');
    const { text } = cursor(json);
    expect(policySymbols(policyOf(text)).map(({ start, end }) => text.slice(start, end)[1])).toEqual([
      'a',
      'b',
    ]);
    expect(hover('path "a" { capabilities = ["wi‸rte"] }')).toBeUndefined();
    expect(hover('path "a" { } # ‸')).toBeUndefined();
  });
});

const policyOf = (text: string) => parsePolicy(text, openbao);

describe('the outline', () => {
  const text = [
    '# one',
    '# two',
    'path "a/*" {',
    '  capabilities = [',
    '    "read",',
    '  ]',
    '}',
    'path "b" { capabilities = [] }',
    '',
  ].join('\n');

  it('has every rule with what it grants', () => {
    expect(policySymbols(policyOf(text)).map(({ name, detail }) => [name, detail])).toEqual([
      ['a/*', 'read'],
      ['b', 'nothing'],
    ]);
  });

  it('folds blocks, lists and comments, and leaves the line that closes them', () => {
    const index = new LineIndex(text);
    const folds = policyFolds(text).map(({ span, comment }) => {
      const { start, end } = index.rangeOf(span);
      return [start.line, end.line, comment];
    });
    expect(folds.filter(([start, end]) => start !== end)).toEqual([
      [2, 5, false],
      [3, 4, false],
      [0, 1, true],
    ]);
  });

  it('widens a selection step by step', () => {
    const { text: whole, offset } = cursor('path "a/b‸c/*" { capabilities = ["read"] }');
    expect(policySelections(whole)(offset).map(({ start, end }) => whole.slice(start, end))).toEqual([
      'bc',
      'a/bc/*',
      '"a/bc/*"',
      whole,
    ]);
    const value = cursor('path "a" {\n  capabilities = ["re‸ad", "list"]\n}\n');
    expect(
      policySelections(value.text)(value.offset).map(({ start, end }) => value.text.slice(start, end)),
    ).toEqual([
      'read',
      '"read"',
      '"read", "list"',
      '["read", "list"]',
      'capabilities = ["read", "list"]',
      '\n  capabilities = ["read", "list"]\n',
      '{\n  capabilities = ["read", "list"]\n}',
      'path "a" {\n  capabilities = ["read", "list"]\n}',
      value.text,
    ]);
  });
});

describe('of any text', () => {
  const pieces =
    'path  " { } [ ] = , {{ }} / * + # /* */ <<E E capabilities policy name read deny secret/data/ identity.entity.id \\ é 1';
  const piece = fc.constantFrom(...pieces.split(' '), '\n', 'path "', '" {\n');
  const texts = fc.oneof(
    fc.array(piece, { maxLength: 60 }).map((some) => some.join('')),
    fc.string({ unit: 'binary', maxLength: 100 }),
  );

  it('nothing throws, and all places are in the text', () => {
    fc.assert(
      fc.property(texts, fc.double({ min: 0, max: 1, noNaN: true }), (text, part) => {
        const offset = Math.floor(text.length * part);
        const policy = policyOf(text);
        const lineOf = () => 1;
        const spans = [
          ...completePolicy(text, offset).map(({ replaces }) => replaces),
          ...policySymbols(policy),
          ...policyFolds(text).map(({ span }) => span),
          ...policySelections(text)(offset),
          ...policyTokens(policy),
        ];
        const hovered = policyHover(policy, offset, lineOf);
        if (hovered) spans.push(hovered);
        const segment = renamableSegment(policy, offset);
        if (segment) {
          spans.push(segment);
          expect(text.slice(segment.start, segment.end)).toBe(segment.text);
        }
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('a completion replaces only what is being written in its line', () => {
    fc.assert(
      fc.property(texts, fc.double({ min: 0, max: 1, noNaN: true }), (text, part) => {
        const offset = Math.floor(text.length * part);
        for (const { replaces } of completePolicy(text, offset)) {
          expect(replaces.start).toBeLessThanOrEqual(offset);
          expect(replaces.end).toBeGreaterThanOrEqual(offset);
          expect(text.slice(replaces.start, replaces.end)).not.toContain('\n');
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('rename', () => {
  const renamed = (source: string, name: string) => {
    const { text, offset } = cursor(source);
    return applyFix(text, { title: '', edits: renameSegment(policyOf(text), offset, name) });
  };

  it('renames a part of a path in all rules that begin alike, whatever the endpoint of KV version 2', () => {
    const source = [
      'path "secret/data/a‸pp/*" {}',
      'path "secret/metadata/app" {}',
      'path "secret/data/apple" {}',
      'path "kv/data/app/x" {}',
    ].join('\n');
    expect(renamed(source, 'shop')).toBe(
      source.replace('‸', '').replace('data/app/*', 'data/shop/*').replace('metadata/app', 'metadata/shop'),
    );
    expect(renamed('path "se‸cret/data/app" {}\npath "secret/x" {}', 'kv')).toBe(
      'path "kv/data/app" {}\npath "kv/x" {}',
    );
  });

  it.each(['', 'a"b', 'a\\b', '{{x', '+*'])('refuses the name %j', (name) => {
    expect(() => renamed('path "a/‸b" {}', name)).toThrow(RenameRefusal);
  });

  it('renames nothing else', () => {
    const { text, offset } = cursor('path "a" { capabilities = ["re‸ad"] }');
    expect(renamableSegment(policyOf(text), offset)).toBeUndefined();
    expect(() => renameSegment(policyOf(text), offset, 'x')).toThrow(RenameRefusal);
  });
});

it('marks what means something to the server, and only that', () => {
  const text = [
    'path "a/+/b+/*/{{identity.entity.id}}/{{identity.x}}/*" {',
    '  capabilities = ["read", "recover", "wirte"]',
    '  polcy = "x"',
    '  policy = "read"',
    '}',
  ].join('\n');
  expect(
    policyTokens(policyOf(text)).map(({ start, end, type, modifiers }) =>
      [text.slice(start, end), type, ...modifiers].join(' '),
    ),
  ).toEqual([
    '+ operator',
    '{{identity.entity.id}} variable',
    '* operator',
    'capabilities property',
    '"read" enumMember',
    '"recover" enumMember deprecated',
    'policy property deprecated',
  ]);
});

describe('what is a policy', () => {
  const rule = 'path "a" { capabilities = ["read"] }';
  it.each([
    ['app.hcl', 'hcl', rule],
    ['app.hcl', 'plaintext', rule],
    ['app.json', 'json', '{"path": {"a": {"capabilities": ["read"]}}}'],
    ['any', 'vault-policy', rule],
    ['any', 'vault-policy', 'pathh "a" {}'],
  ])('%s in %s: %s', (name, language, text) => {
    expect(policiesIn(name, language, text)).toHaveLength(1);
  });

  it.each([
    ['main.tf', 'terraform', rule],
    ['app.txt', 'plaintext', rule],
    ['job.nomad.hcl', 'hcl', 'job "a" { group "b" { path "c" { capabilities = ["read"] } } }'],
    ['acl.hcl', 'hcl', 'namespace "default" {\n  policy = "read"\n  capabilities = ["read"]\n}'],
    ['image.pkr.hcl', 'hcl', 'source "amazon-ebs" "x" { path = "y" comment = "z" }'],
    ['vault.hcl', 'hcl', 'storage "raft" {\n  path = "/data"\n}\nlistener "tcp" {}\n# policy'],
    ['vault.hcl', 'vault-policy', 'storage "raft" { path = "/data" }'],
    ['tsconfig.json', 'json', '{"compilerOptions": {"paths": {"path": ["policy"]}}}'],
    ['any', 'vault-policy', ' '],
  ])('%s in %s is none: %s', (name, language, text) => {
    expect(policiesIn(name, language, text)).toEqual([]);
  });

  it.each([
    ['file:///a/b.ts', 'typescript', false],
    ['file:///a/policies.hcl/b.go', 'go', false],
    ['untitled:Untitled-1', 'vault-policy', true],
    ['file:///a/Makefile', 'makefile', true],
    ['file:///a/values.yaml', 'yaml', true],
  ])('may %s (%s) hold one? %s', (name, language, expected) => {
    expect(mayHoldPolicy(name, language)).toBe(expected);
  });

  it('finds the place in a policy of a place in the text around it', () => {
    const text = 'x: |\n    path "a" {\n      capabilities = ["read"]\n    }\n';
    const [policy] = policiesIn('values.yaml', 'yaml', text);
    if (!policy) throw new Error('There is no policy.');
    const at = text.indexOf('read');
    expect(innerOffset(policy, at)).toBe(policy.text.indexOf('read'));
    expect(innerOffset(policy, 0)).toBeUndefined();
  });
});

it('answers who may, by which rule', () => {
  const policies = [
    policyOf(
      'path "secret/data/*" { capabilities = ["read"] }\npath "kv/{{identity.entity.id}}" { capabilities = ["read"] }',
    ),
    policyOf('path "secret/data/app" { capabilities = ["deny"] }'),
  ];
  const request = { operation: 'read', path: 'secret/data/app' } as const;
  expect(askPolicies(policies.slice(0, 1), request, openbao)).toMatchObject({
    allowed: true,
    reason:
      '"secret/data/*" decides: it has read. One rule with a template applies only to who has what it asks for.',
    decides: { policy: 0 },
  });
  expect(askPolicies(policies, request, openbao)).toMatchObject({ allowed: false, decides: { policy: 1 } });
  expect(askPolicies([policyOf('path')], request, openbao)).toEqual({
    allowed: false,
    reason: 'The server refuses the policy.',
  });
  expect(askPolicies(policies.slice(1), { operation: 'list', path: 'x' }, openbao).reason).toBe(
    'No rule matches.',
  );
});

describe('rules in the order of their paths', () => {
  it('take their comments along, and leave what is at the top there', () => {
    const text = [
      '# The policy of the shop.',
      '',
      '# About b.',
      'path "b" {',
      '  capabilities = ["read"]',
      '} # behind b',
      'path "c" { capabilities = ["read"] }',
      '',
      '// About a.',
      'path "a" { capabilities = ["read"] }',
      '# At the end.',
      '',
    ].join('\n');
    expect(sortRules(policyOf(text))).toBe(
      [
        '# The policy of the shop.',
        '',
        '// About a.',
        'path "a" { capabilities = ["read"] }',
        '',
        '# About b.',
        'path "b" {',
        '  capabilities = ["read"]',
        '} # behind b',
        '',
        'path "c" { capabilities = ["read"] }',
        '# At the end.',
        '',
      ].join('\n'),
    );
  });

  it.each([
    'path "a" {}\npath "b" {}',
    'path "b" {} path "a" {}',
    'path "b" {} /* one\n*/ path "a" {}',
    'path "b" {\npath "a" {}',
    '{"path": {"b": {}, "a": {}}}',
  ])('are left alone in %j', (text) => {
    expect(sortRules(policyOf(text))).toBeUndefined();
  });

  it('are the same rules', () => {
    const lines =
      'path "a" {}|path "b" { capabilities = ["read"] }|path "a/*" {|  capabilities = ["list"]|}|# one|/* two|*/||path "c" { comment = <<E|E|path "b" {} // x';
    const line = fc.constantFrom(...lines.split('|'));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (some) => {
        const policy = policyOf(some.join('\n'));
        const sorted = sortRules(policy);
        if (sorted === undefined) return;
        const read = policyOf(sorted);
        expect(read.ok).toBe(true);
        expect(read.rules.map(({ path }) => path)).toEqual(policy.rules.map(({ path }) => path).sort());
        expect(sorted.match(/# one|two|x$/gm)?.length).toBe(policy.text.match(/# one|two|x$/gm)?.length);
        expect(sortRules(read)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });
});
