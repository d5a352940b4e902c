/** What is made of policies: layout, the other syntax, differences, minimal ones, tests, and policies inside other files. */
import { describe, expect, it } from 'vitest';
import { auditNeed } from '../../server/policies/audit';
import { convertPolicy } from '../../server/policies/convert';
import { kindOf } from '../../server/policies/detect';
import { newest, readVersion } from '../../server/policies/dialects';
import { diffPolicies } from '../../server/policies/diff';
import { embeddedPolicies } from '../../server/policies/embedded';
import { formatPolicy } from '../../server/policies/format';
import { compareToNeeds, minimalPolicy } from '../../server/policies/minimal';
import { parsePolicy } from '../../server/policies/policy';
import { readPolicyTests, runPolicyTests } from '../../server/policies/policyTest';

const dialect = newest.openbao;
const policy = (text: string) => {
  const parsed = parsePolicy(text, dialect);
  expect(parsed.error).toBeUndefined();
  return parsed;
};

describe('layout', () => {
  it('is one for all', () => {
    expect(
      formatPolicy(`# top
path "a" {capabilities=["read","list"]} # why
path   "b"
{


  # lead
  capabilities = [
    "read", "list" ]


  min_wrapping_ttl="1h" # trail
  allowed_parameters={ "*" = [] }
  control_group { factor "f" { controlled_capabilities = ["read"] } }
}
/* end */`),
    ).toBe(`# top
path "a" {
  capabilities = ["read", "list"]
} # why

path "b" {
  # lead
  capabilities = [
    "read",
    "list",
  ]

  min_wrapping_ttl = "1h" # trail
  allowed_parameters = {
    "*" = []
  }
  control_group {
    factor "f" {
      controlled_capabilities = ["read"]
    }
  }
}

/* end */
`);
  });

  it('leaves alone what has a problem', () => {
    expect(formatPolicy('path "a" {capabilities=["read"]}\npath "b" {capabilities=[read]}\n')).toBe(
      'path "a" {\n  capabilities = ["read"]\n}\npath "b" {capabilities=[read]}\n',
    );
  });

  it('keeps what stands in odd places, and line ends', () => {
    const odd = 'path "a" {\r\n  capabilities = [ # one\r\n      "read",  # two\r\n  ]\r\n}\r\n';
    expect(formatPolicy(odd)).toBe(odd);
    expect(formatPolicy('{"path":{"a":{"capabilities":["read"],"x":{}}}}')).toBe(
      '{\n  "path": {\n    "a": {\n      "capabilities": ["read"],\n      "x": {}\n    }\n  }\n}\n',
    );
  });
});

describe('the other syntax', () => {
  it('says the same', () => {
    const hcl =
      'path "a/*" {\n  capabilities = ["read"]\n  allowed_parameters {\n    "b c" = ["x"]\n  }\n}\n';
    const json = convertPolicy(policy(hcl));
    expect('text' in json && JSON.parse(json.text)).toEqual({
      path: { 'a/*': { capabilities: ['read'], allowed_parameters: { 'b c': ['x'] } } },
    });
    expect('text' in json && convertPolicy(policy(json.text))).toEqual({ text: hcl });
  });

  it('keeps an object of objects from being taken apart', () => {
    const result = convertPolicy(policy('path "a" { allowed_parameters = { x = [] } }'));
    expect('text' in result && parsePolicy(result.text, dialect).ok).toBe(true);
  });

  it('is refused for what has errors', () => {
    expect(convertPolicy(parsePolicy('path "a" { x = 1 }', dialect))).toHaveProperty('problem');
  });
});

describe('difference', () => {
  const diff = (a: string, b: string) => diffPolicies([policy(a)], [policy(b)], dialect);

  it('is what requests can do, not what is written', () => {
    expect(diff('path "a" { policy = "read" }', 'path "/a" { capabilities = ["list", "read"] }')).toEqual([]);
    expect(
      diff(
        'path "a/*" { capabilities = ["read"] }',
        'path "a/*" { capabilities = ["read"] }\npath "a/b" { capabilities = ["deny"] }',
      ),
    ).toEqual([{ path: 'a/b', gained: [], lost: ['read'], conditions: false }]);
    expect(diff('path "a" { capabilities = ["read"] }', 'path "a" { capabilities = ["update"] }')).toEqual([
      { path: 'a', gained: ['update'], lost: ['read'], conditions: false },
    ]);
  });

  it('finds where two rules of one version meet', () => {
    const both = 'path "a/+/c" { capabilities = ["read"] }\n';
    expect(diff(both, `${both}path "a/b/*" { capabilities = ["update"] }`)).toEqual([
      { path: 'a/b/*', gained: ['update'], lost: [], conditions: false },
      { path: 'a/b/c', gained: ['update'], lost: ['read'], conditions: false },
    ]);
  });

  it('tells other conditions', () => {
    expect(
      diff(
        'path "a" { capabilities = ["read"] }',
        'path "a" { capabilities = ["read"]\n min_wrapping_ttl = 60 }',
      ),
    ).toEqual([{ path: 'a', gained: [], lost: [], conditions: true }]);
  });
});

describe('least privilege', () => {
  const needs = [
    { path: 'secret/data/a', capabilities: ['read'] },
    { path: 'secret/metadata/', capabilities: ['list'] },
    { path: 'secret/data/a', capabilities: ['create', 'read'] },
  ];

  it('is what is needed', () => {
    const text = minimalPolicy(needs);
    expect(text).toBe(
      'path "secret/data/a" {\n  capabilities = ["create", "read"]\n}\n\npath "secret/metadata/" {\n  capabilities = ["list"]\n}\n',
    );
    expect(compareToNeeds(policy(text), needs, dialect)).toEqual({ missing: [], unused: [], excess: [] });
  });

  it('tells what a policy lacks and has too much of', () => {
    const other = policy(
      'path "secret/data/*" { capabilities = ["read", "delete"] }\npath "x" { capabilities = ["read"] }',
    );
    expect(compareToNeeds(other, needs, dialect)).toEqual({
      missing: [
        { path: 'secret/data/a', capabilities: ['create'] },
        { path: 'secret/metadata/', capabilities: ['list'] },
      ],
      unused: ['x'],
      excess: [{ path: 'secret/data/*', capabilities: ['delete'] }],
    });
  });

  it('is read from an audit log', () => {
    const line = (fields: object) =>
      JSON.stringify({ type: 'response', auth: { accessor: 'a', display_name: 'app' }, ...fields });
    const need = (text: string) => auditNeed(text, { displayName: 'app' }, dialect);
    expect(need(line({ request: { path: 'secret/data/a', operation: 'read' } }))).toEqual({
      path: 'secret/data/a',
      capabilities: ['read'],
    });
    expect(need(line({ request: { path: 'sys/seal', operation: 'update' } }))?.capabilities).toEqual([
      'update',
      'sudo',
    ]);
    expect(
      need(line({ error: '1 error occurred: permission denied', request: { path: 'a', operation: 'read' } })),
    ).toBeUndefined();
    expect(need(line({ type: 'request', request: { path: 'a', operation: 'read' } }))).toBeUndefined();
    expect(
      need(
        line({ auth: { accessor: 'a', display_name: 'other' }, request: { path: 'a', operation: 'read' } }),
      ),
    ).toBeUndefined();
    expect(need('{"type": ')).toBeUndefined();
  });
});

describe('policy tests', () => {
  it('run with parameters, wrapping and identity, and tell what they do not touch', () => {
    const tests = readPolicyTests(`
identity:
  entity: {id: e1, name: ann, metadata: {team: blue}}
allow:
  - read: secret/data/blue/x
  - {update: transit/encrypt/k, parameters: {context: abc}}
  - {read: cubbyhole/x, wrap_ttl: 5m}
  - list: secret/metadata/blue
deny:
  - read: secret/data/red/x
  - {update: transit/encrypt/k, parameters: {context: 5}}
  - write: secret/data/blue/x
  - {read: secret/data/blue/x, identity: {groups: [admins]}}
`);
    expect(tests.problems).toEqual([]);
    const rules = policy(`
path "secret/data/{{identity.entity.metadata.team}}/*" { capabilities = ["read"] }
path "secret/metadata/{{identity.entity.metadata.team}}" { capabilities = ["list"] }
path "transit/encrypt/k" {
  capabilities = ["update"]
  allowed_parameters = { context = ["a*"] }
}
path "cubbyhole/*" {
  capabilities = ["read"]
  max_wrapping_ttl = "10m"
}
path "never/asked" { capabilities = ["read"] }`);
    const run = runPolicyTests(tests, [rules], dialect);
    expect(
      run.outcomes
        .filter(({ passed }) => !passed)
        .map(({ test, decision }) => `${test.name}: ${decision.reason}`),
    ).toEqual([]);
    expect(run.untouched.map(({ rule }) => rule.source)).toEqual(['never/asked']);
  });

  it.each([
    ['- a', /a map with the lists/],
    ['allow: {read: a}', /allow is a list/],
    ['allow: [{raed: a}]', /There is no raed/],
    ['allow: [{read: a, parameters: 5}]', /parameters is a map/],
    ['allow: [{read: a, wrap_ttl: soon}]', /wrap_ttl is/],
    ['allow: [{wrap_ttl: 5}]', /needs one of/],
    ['allow: [{read: 5}]', /needs a path/],
    ['other: 5', /There is no other/],
    ['identity: 5', /identity has/],
    ['allow: [', /./],
  ])('%s says what is wrong', (text, words) => {
    const { problems, tests } = readPolicyTests(text);
    expect(problems.map(({ message }) => message).join()).toMatch(words);
    expect(tests).toEqual([]);
  });
});

describe('policies inside other files', () => {
  const places = (name: string, text: string) =>
    embeddedPolicies(name, text)?.map((found) => {
      const at = found.text.indexOf('"read"');
      const { start, end } = found.outer({ start: at, end: at + 6 });
      return {
        cut: text.slice(start, end),
        interpolated: found.interpolated,
        ok: parsePolicy(found.text, dialect).ok,
      };
    });
  const rule = (indent: string) =>
    `${indent}path "secret/data/app" {\n${indent}  capabilities = ["read"]\n${indent}}\n`;

  it.each([
    ['main.tf', `resource "vault_policy" "a" {\n  policy = <<EOT\n${rule('')}EOT\n}\n`, false],
    ['main.tf', `resource "vault_policy" "a" {\n  policy = <<-EOT\n${rule('    ')}  EOT\n}\n`, false],
    [
      'main.tf',
      `resource "vault_policy" "a" {\n  policy = <<-EOT\n${rule('    ').replace('app', '${var.app}')}  EOT\n}\n`,
      true,
    ],
    ['up.sh', `vault policy write app - <<EOF\n${rule('')}EOF\n`, false],
    ['up.sh', `bao policy write app - <<-'EOF'\n${rule('\t')}\tEOF\necho\n`, false],
    ['up.sh', `cat > app.hcl <<EOF\n${rule('').replace('app', '$APP')}EOF\n`, true],
    ['map.yaml', `kind: ConfigMap\ndata:\n  app.hcl: |\n${rule('    ')}  other: x\n`, false],
    [
      'values.yaml',
      `policies:\n  - name: app\n    rules: |-\n${rule('      ').replace('app', '{{ .Values.app }}')}`,
      true,
    ],
    [
      'play.yml',
      `- hosts: all\n  tasks:\n    - shell:\n        policy: |\n${rule('          ').replace(/\n/g, '\r\n')}`,
      false,
    ],
  ])('%s %#', (name, text, interpolated) => {
    expect(places(name, text)).toEqual([{ cut: '"read"', interpolated, ok: true }]);
  });

  it('are left alone where what is written is not what the server gets', () => {
    expect(places('a.tf', `policy = <<EOT\n\${file("x")}\n${rule('')}EOT\n`)).toEqual([]);
    expect(places('a.yaml', `a: |\n  {{- if .x }}\n${rule('  ')}  {{- end }}\n`)).toEqual([]);
    expect(places('a.sh', 'cat <<EOF\npath to glory\nEOF\n')).toEqual([]);
    expect(places('a.md', rule(''))).toBeUndefined();
  });
});

describe('what a file is', () => {
  it.each([
    ['path "a" { capabilities = ["read"] }', 'policy'],
    ['path "a" { capabilities = [rea', 'policy'],
    ['{"path": {"a": {"policy": "read"}}}', 'policy'],
    ['# nothing yet', 'unclear'],
    ['path "a" {}', 'unclear'],
    ['variable "path" {\n  type = string\n}\nresource "x" "y" {\n  path = var.path\n}', 'other'],
    ['job "a" {\n  group "b" {\n    task "c" {}\n  }\n}', 'other'],
    ['source "null" "x" {}\nbuild {\n  sources = ["null.x"]\n}', 'other'],
    ['listener "tcp" {\n  address = "127.0.0.1:8200"\n}\nstorage "file" {\n  path = "/x"\n}', 'other'],
    [
      'namespace "default" {\n  variables {\n    path "a" {\n      capabilities = ["read"]\n    }\n  }\n}',
      'other',
    ],
    ['{"resource": {"a": {}}}', 'other'],
  ])('%s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });
});

it('versions are read as servers write them', () => {
  expect(readVersion('v1.21.4+ent')).toEqual([1, 21, 4]);
  expect(readVersion('2.6')).toEqual([2, 6, 0]);
  expect(readVersion('two')).toBeUndefined();
});
