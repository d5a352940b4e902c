/** Annotated policies: under a line `^^^ code` says what is told about the marked place; nothing else may be told. */
import { describe, expect, it } from 'vitest';
import type { CheckOptions } from '../../server/policies/check';
import { checkPolicy } from '../../server/policies/check';
import { newest } from '../../server/policies/dialects';
import { LineIndex } from '../../server/text/lineIndex';
import { applyFix } from '../support/policyFixes';

const openbao = { dialect: newest.openbao };
const vault = { dialect: newest.vault };

/** The text without annotations, and what they say as `line:column-column code`. */
function annotated(source: string): { text: string; expected: string[] } {
  const lines: string[] = [];
  const expected: string[] = [];
  for (const line of source.replace(/^\n/, '').split('\n')) {
    const marks = [...line.matchAll(/(\^+)((?: [a-z-]+)+)/g)];
    if (!/^\s*\^/.test(line)) lines.push(line);
    for (const { index, 1: carets = '', 2: codes = '' } of marks)
      for (const code of codes.trim().split(' '))
        expected.push(`${lines.length}:${index + 1}-${index + 1 + carets.length} ${code}`);
  }
  return { text: lines.join('\n'), expected: expected.sort() };
}

function check(source: string, options: CheckOptions = openbao) {
  const { text, expected } = annotated(source);
  const index = new LineIndex(text);
  const { problems } = checkPolicy(text, { now: Date.UTC(2026, 0, 1), ...options });
  const found = problems.map(({ start, end, code }) => {
    const { line, character } = index.positionAt(start);
    return `${line + 1}:${character + 1}-${character + 1 + end - start} ${code}`;
  });
  expect(found.sort()).toEqual(expected);
  return { text, problems };
}

/** The text after the first fix of the problem with this code. */
function fixed(source: string, code: string, options: CheckOptions = openbao): string {
  const { text } = annotated(source);
  const fix = checkPolicy(text, options).problems.find((problem) => problem.code === code)?.fixes[0];
  expect(fix, `a fix of ${code}`).toBeDefined();
  return fix ? applyFix(text, fix) : '';
}

describe('what the server takes and is wrong', () => {
  it.each([
    [
      'a rule that another one always beats',
      `
path "foo/*" { capabilities = ["read"] }
path "foo/+/*" { capabilities = ["deny"] }
     ^^^^^^^^^ never-wins
path "bar/+/*" { capabilities = ["read"] }
path "bar/+/+/*" { capabilities = ["list"] }
     ^^^^^^^^^^^ never-wins
path "bar/+/x" { capabilities = ["read"] }
path "baz/+/x*" { capabilities = ["read"] }
path "baz/+/y/*" { capabilities = ["read"] }`,
    ],
    [
      'wildcards that are none',
      `
path "secret/*/x" { capabilities = ["read"] }
     ^^^^^^^^^^^^ literal-star
path "secret/a+/x" { capabilities = ["read"] }
     ^^^^^^^^^^^^^ literal-plus
path "secret/+/x*" { capabilities = ["read"] }
path "secret/{{identity.entity.metadata.a*b}}/x" { capabilities = ["read"] }`,
    ],
    [
      'templates that nobody has',
      `
path "kv/{{identity.entity.metadata}}" { capabilities = ["read"] }
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-template
path "kv/{{identity.groups.names}}" { capabilities = ["read"] }
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-template
path "kv/{{ identity.entity.aliases.auth_x_1.custom_metadata.a.b }}/{{identity.groups.ids.x.name}}" { capabilities = ["read"] }
path "kv/{{time.now.plus.1h}}/{{time.now}}" { capabilities = ["read"] }
path "kv/{{time.now.plus}}" { capabilities = ["read"] }
     ^^^^^^^^^^^^^^^^^^^^^^ unknown-template`,
    ],
    [
      'deny and more',
      `
path "a" { capabilities = ["read", "deny"] }
                                   ^^^^^^ deny-with-others
path "b" {
  capabilities = ["deny"]
  min_wrapping_ttl = "1h"
  ^^^^^^^^^^^^^^^^ deny-with-others
}`,
    ],
    [
      'rules without capabilities',
      `
path "a/*" { capabilities = ["read"] }
path "a/b" {}
     ^^^^^ no-capabilities
path "c" { capabilities = [] }
     ^^^ no-capabilities`,
    ],
    [
      'KV version 2',
      `
path "secret/data/app/*" { capabilities = ["read"] }
path "secret/app" { capabilities = ["read"] }
     ^^^^^^^^^^^^ kv-missing-data
path "secret/*" { capabilities = ["read"] }
path "other/app" { capabilities = ["read"] }
path "secret/data/data/x" { capabilities = ["read"] }
     ^^^^^^^^^^^^^^^^^^^^ kv-double-data
path "secret/data/w" { capabilities = ["update"] }
     ^^^^^^^^^^^^^^^ update-without-create
path "secret/data/v" { capabilities = ["create"] }
     ^^^^^^^^^^^^^^^ create-without-update
path "secret/destroy/v" { capabilities = ["update"] }`,
    ],
    [
      'listing KV version 2',
      `
path "secret/data/a/*" { capabilities = ["read", "list"] }
     ^^^^^^^^^^^^^^^^^ kv-list-on-data
path "secret/data/b/*" { capabilities = ["read", "list"] }
path "secret/metadata/b/*" { capabilities = ["list"] }`,
    ],
    [
      'paths that no request has',
      `
path "/v1/secret/x" { capabilities = ["read"] }
     ^^^^^^^^^^^^^^ api-prefix
path "/secret/x" { capabilities = ["read"] }
     ^^^^^^^^^^^ leading-slash
path "//secret/x" { capabilities = ["read"] }
     ^^^^^^^^^^^^ leading-slash
path "secret/<app>" { capabilities = ["read"] }
     ^^^^^^^^^^^^^^ odd-character
path "secret/x?list=true" { capabilities = ["read"] }
     ^^^^^^^^^^^^^^^^^^^^ odd-character
path "secret/\${app}" { capabilities = ["read"] }
     ^^^^^^^^^^^^^^^ odd-character
path "secret/x/" { capabilities = ["read", "list"] }
     ^^^^^^^^^^^ trailing-slash
path "secret/y/" { capabilities = ["list"] }`,
    ],
    [
      'sudo',
      `
path "sys/audit" { capabilities = ["read"] }
     ^^^^^^^^^^^ sudo-missing
path "sys/audit/*" { capabilities = ["read"] }
     ^^^^^^^^^^^^^ sudo-missing
path "sys/seal" { capabilities = ["sudo"] }
     ^^^^^^^^^^ sudo-alone
path "sys/health" { capabilities = ["read", "sudo"] }
     ^^^^^^^^^^^^ sudo-idle
path "sys/leases/lookup/x" { capabilities = ["update", "sudo"] }
path "pki/root" { capabilities = ["delete", "sudo"] }`,
    ],
    [
      'parameters',
      `
path "secret/data/a" {
  capabilities = ["read"]
  allowed_parameters = { "password" = [] }
  ^^^^^^^^^^^^^^^^^^ parameters-on-kv
}
path "transit/a" {
  capabilities = ["list"]
  required_parameters = ["x"]
  ^^^^^^^^^^^^^^^^^^^ parameters-idle
}
path "transit/b" {
  capabilities = ["update"]
  allowed_parameters = {
    n = [5]
         ^ number-parameter
    N = ["5"]
    ^ same-parameter
  }
}`,
    ],
    [
      'one path twice',
      `
path "a/x" { capabilities = ["read"] }
path "/a/x" { capabilities = ["list"] }
     ^^^^^^ duplicate-path leading-slash
path "b" { capabilities = ["read"] }
     ^^^ void-rule
path "b" { capabilities = ["deny"] }`,
    ],
    [
      'wrapping',
      `
path "a" {
  capabilities = ["read"]
  min_wrapping_ttl = 0
                     ^ idle-ttl
  max_wrapping_ttl = 999999999
                     ^^^^^^^^^ absurd-ttl
}`,
    ],
    [
      'too much',
      `
path "*" { capabilities = ["read"] }
     ^^^ over-broad
path "auth/token/create" { capabilities = ["update", "sudo"] }
     ^^^^^^^^^^^^^^^^^^^ escalation
path "auth/kubernetes/role/x" { capabilities = ["update"] }
     ^^^^^^^^^^^^^^^^^^^^^^^^ escalation
path "sys/policies/acl/team-*" { capabilities = ["update"] }
     ^^^^^^^^^^^^^^^^^^^^^^^^^ escalation
path "identity/group/*" { capabilities = ["update"] }
     ^^^^^^^^^^^^^^^^^^ escalation`,
    ],
    [
      'what is old, over or ends too early',
      `
path "a" { policy = "write" }
           ^^^^^^^^^^^^^^^^ legacy-policy
path "b" {
     ^^^ expired-rule
  capabilities = ["nonsense"]
  expiration = "2020-01-01T00:00:00Z"
}
path "c" {
  capabilities = ["read"]
  capabilities = ["list"]
  ^^^^^^^^^^^^ repeated-attribute
}
name =
^^^^^^ unfinished`,
    ],
    [
      'JSON for the servers only',
      `
{"path": {"a": {"capabilities": ["read", true,]},}} x
                                         ^^^^ lax-json
                                              ^ lax-json
                                                 ^ lax-json
                                                    ^ lax-json`,
    ],
  ])('%s', (_, source) => {
    check(source);
  });

  it('LIST that slips through a deny, where the server lets it', () => {
    const source = `
path "app/*" { capabilities = ["list"] }
path "app/x/*" { capabilities = ["deny"] }
     ^^^^^^^^^ list-deny-bypass`;
    check(source, vault);
    check(source, { dialect: { product: 'openbao', version: [2, 5, 0] } });
    check(source.replace(/\n *\^.*$/, ''), openbao);
    expect(fixed(source, 'list-deny-bypass', vault)).toContain(
      'path "app/x" {\n  capabilities = ["deny"]\n}',
    );
  });

  it('says which rule wins, and what is lost', () => {
    const { problems } = check(`
path "foo/*" { capabilities = ["read"] }
path "foo/+/*" { capabilities = ["deny"] }
     ^^^^^^^^^ never-wins`);
    expect(problems[0]?.message).toContain('"foo/*" comes before it');
    expect(problems[0]?.message).toContain('not denied');
  });
});

describe('fixes', () => {
  it.each([
    ['path "a" { capabilities = ["raed"] }', 'unknown-capability', 'path "a" { capabilities = ["read"] }'],
    [
      'path "a" { capabilities = ["write"] }',
      'unknown-capability',
      'path "a" { capabilities = ["create", "update"] }',
    ],
    ['path "a" { capabilites = ["read"] }', 'unknown-key', 'path "a" { capabilities = ["read"] }'],
    ['path "a" { policy = "read" }', 'legacy-policy', 'path "a" { capabilities = ["read", "list"] }'],
    ['path "/v1/a" { capabilities = ["read"] }', 'api-prefix', 'path "a" { capabilities = ["read"] }'],
    ['path "a/*/b" { capabilities = ["read"] }', 'literal-star', 'path "a/+/b" { capabilities = ["read"] }'],
    [
      'path "sys/audit" { capabilities = ["read"] }',
      'sudo-missing',
      'path "sys/audit" { capabilities = ["read", "sudo"] }',
    ],
    [
      'path "a" { capabilities = ["read", "deny"] }',
      'deny-with-others',
      'path "a" { capabilities = ["deny"] }',
    ],
    ['path "a/" { capabilities = ["read"] }', 'trailing-slash', 'path "a/*" { capabilities = ["read"] }'],
    [
      'path "s/data/a" { capabilities = ["read"] }\npath "s/b" { capabilities = ["read"] }',
      'kv-missing-data',
      'path "s/data/a" { capabilities = ["read"] }\npath "s/data/b" { capabilities = ["read"] }',
    ],
  ])('%s: %s', (text, code, wanted) => {
    expect(fixed(text, code)).toBe(wanted);
  });
});

describe('a server that is not known', () => {
  it('is taken to refuse only what all refuse', () => {
    const both = checkPolicy('path "a" { capabilities = ["nonsense"] }');
    expect(both.ok).toBe(false);
    expect(both.problems).toMatchObject([{ severity: 'error', code: 'unknown-capability' }]);
    const one = checkPolicy('path "a" { capabilities = ["read", "scan"] }');
    expect(one).toMatchObject({ ok: true, problems: [{ severity: 'hint' }] });
    expect(one.problems[0]?.message).toContain('HashiCorp Vault refuses this');
    expect(one.problems[0]?.message).toContain('OpenBao 2.2 and later');
  });
});

describe('products and versions', () => {
  const refuses = (text: string, product: 'vault' | 'openbao', ...version: [number, number, number]) =>
    !checkPolicy(text, { dialect: { product, version } }).ok;
  it.each([
    ['path "a" { capabilities = ["scan"] }', true, false],
    ['path "a" { capabilities = ["subscribe"] }', false, true],
    ['path "a" { capabilities = ["recover"] }', false, true],
    ['path "a" { pagination_limit = 5 }', true, false],
    ['path "a" { expiration = "2099-01-01T00:00:00Z" }', true, false],
    ['path "a" { subscribe_event_types = ["*"] }', false, true],
    ['path "a" {\n comment = 1\n comment = 2\n}', true, false],
    [
      'path "a" { capabilities = ["read"] control_group { factor "f" { identity { group_ids = ["g"] approvals = 1 } } } }',
      false,
      true,
    ],
  ])('%s', (text, byVault, byOpenbao) => {
    expect(refuses(text, 'vault', 1, 21, 4)).toBe(byVault);
    expect(refuses(text, 'openbao', 2, 7, 2)).toBe(byOpenbao);
  });

  it('know what came when', () => {
    expect(refuses('path "a" { capabilities = ["scan"] }', 'openbao', 2, 1, 0)).toBe(true);
    expect(refuses('path "a" { control_group {} }', 'openbao', 2, 6, 2)).toBe(true);
    expect(refuses('path "a" {\n comment = 1\n comment = 2\n}', 'vault', 1, 19, 0)).toBe(false);
  });
});

it('says of what one product refuses that it is one, beside what all refuse', () => {
  const text = 'path "a" {\n  capabilities = ["scan", "wirte"]\n}\n';
  const severities = (source: string) =>
    checkPolicy(source).problems.map(({ start, end, severity }) => `${source.slice(start, end)} ${severity}`);
  expect(severities(text)).toEqual(['"scan" hint', '"wirte" error']);
  expect(severities(text.replace('wirte', 'recover'))).toEqual(['"scan" error', '"recover" error']);
});

it('merges a rule into the one above for the same path, when it has nothing but capabilities', () => {
  const source = 'path "a" {\n  capabilities = ["read", "list"]\n  required_parameters = ["x"]\n}\n';
  expect(fixed(`${source}path "a" { capabilities = ["read", "update"] }\n`, 'duplicate-path')).toBe(
    `${source.replace('"list"', '"list", "update"')}\n`,
  );
  const other = 'path "a" { capabilities = ["read"] }\npath "a" {\n  required_parameters = ["x"]\n}\n';
  expect(checkPolicy(other).problems.find(({ code }) => code === 'duplicate-path')?.fixes).toEqual([]);
});
