import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentSymbol,
  Hover,
  SelectionRange,
  SemanticTokens,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { DiagnosticSeverity, MarkupContent } from 'vscode-languageserver/node';
import {
  AskPolicies,
  ComparePolicy,
  FindLeastPrivilege,
  FindPolicyTests,
  PolicyFound,
  type PolicyFoundParams,
  RunPolicyTests,
} from '../../server/protocol/policies';
import { DescribeVault, VaultChanged, type VaultLayout, VaultNames } from '../../server/protocol/vault';
import { applyEdits, LineIndex } from '../../server/text/lineIndex';
import type { LanguageClient } from '../support/languageServer';
import { startServer } from '../support/languageServer';
import { bundled, temporaryDirectory } from '../support/program';
import { secretOf } from '../support/secrets';

const server = bundled('server/main.ts');
const directory = temporaryDirectory();
const uri = 'file:///project/app.policy.hcl';

function items(report: DocumentDiagnosticReport): Diagnostic[] {
  if (report.kind !== 'full') throw new Error('The report is not full.');
  return report.items;
}

function markdownOf(hover: Hover | null): string {
  return MarkupContent.is(hover?.contents) ? hover.contents.value : '';
}

/** What a diagnostic is about, and its code. */
const told = (text: string, diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ range, code }) => {
    const { start, end } = new LineIndex(text).spanOf(range);
    return `${text.slice(start, end)} ${code}`;
  });

/** What VS Code says of itself, as far as it matters here. */
const capabilities = {
  workspace: { diagnostics: { refreshSupport: true } },
  textDocument: {
    ...Object.fromEntries(
      [
        'completion',
        'documentSymbol',
        'foldingRange',
        'selectionRange',
        'formatting',
        'rename',
        'codeLens',
        'semanticTokens',
      ].map((name) => [name, { dynamicRegistration: true }]),
    ),
    completion: { dynamicRegistration: true, completionItem: { snippetSupport: true } },
  },
};

const apply = (text: string, action: CodeAction | undefined, file: string): string =>
  applyEdits(text, action?.edit?.changes?.[file] ?? []);

test('a policy is checked as it is typed, by the dialect of the settings', async () => {
  const client = await startServer(server);
  const text = 'path "secret/*" {\n  capabilities = ["read", "scan"]\n}\n';
  client.open(uri, 'vault-policy', text);
  const first = await client.pull(uri);
  expect(told(text, items(first))).toEqual(['"scan" unknown-capability']);
  expect(items(first)[0]?.severity).toBe(DiagnosticSeverity.Hint);
  expect(await client.pull(uri, first.resultId)).toMatchObject({ kind: 'unchanged' });

  const again = client.refreshed();
  const settings = { 'strongroom.policy.dialect': 'openbao', 'strongroom.policy.serverVersion': '2.1' };
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
  await again;
  const second = await client.pull(uri, first.resultId);
  expect(items(second)[0]?.severity).toBe(DiagnosticSeverity.Error);
  expect(items(second)[0]?.message).toContain('OpenBao 2.2 and later');
});

test('a policy inside another file is told of in its place, and files of other kinds are not', async () => {
  const client = await startServer(server);
  const terraform = [
    'resource "vault_policy" "app" {',
    '  policy = <<-EOT',
    '    path "secret/data/app" {',
    '      capabilities = ["raed"]',
    '    }',
    '  EOT',
    '}',
    '',
  ].join('\n');
  client.open('file:///project/main.tf', 'terraform', terraform);
  const diagnostics = items(await client.pull('file:///project/main.tf'));
  expect(told(terraform, diagnostics)).toEqual(['"raed" unknown-capability']);
  const range = diagnostics[0]!.range;
  const [action] = await client.actions('file:///project/main.tf', range);
  expect(apply(terraform, action, 'file:///project/main.tf')).toBe(terraform.replace('raed', 'read'));
  expect(markdownOf(await client.hover('file:///project/main.tf', 2, 14))).toContain(
    'Only the path `secret/data/app`',
  );

  const nomad = 'job "x" {\n  group "y" {\n    path "z" { capabilities = ["raed"] }\n  }\n}\n';
  client.open('file:///project/job.hcl', 'hcl', nomad);
  expect(items(await client.pull('file:///project/job.hcl'))).toEqual([]);
});

test('no value of a secret is in what is said about a policy', async () => {
  const client = await startServer(server);
  const token = secretOf('github-personal-access-token');
  const text = `path "secret/${token}/+/*" { capabilities = ["read"] }\npath "secret/${token}/*" { capabilities = ["read"] }\n`;
  client.open(uri, 'vault-policy', text);
  const diagnostic = items(await client.pull(uri)).find(({ code }) => code === 'never-wins');
  expect(diagnostic?.message).toContain('"secret/…/*" comes before it');
  await client.hover(uri, 0, 8);
  expect(client.wire()).not.toContain(token);
});

test('a policy becomes JSON and HCL again', async () => {
  const client = await startServer(server);
  const text = 'path "secret/*" {\n  capabilities = ["read"]\n}\n';
  client.open(uri, 'vault-policy', text);
  const whole = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const automatic = await client.actions(uri, whole, { triggerKind: 2 });
  expect(automatic).toEqual([]);
  const [toJson] = await client.actions(uri, whole, { only: ['refactor'] });
  const json = apply(text, toJson, uri);
  expect(JSON.parse(json)).toEqual({ path: { 'secret/*': { capabilities: ['read'] } } });
  client.change(uri, 2, { text: json });
  const [toHcl] = await client.actions(uri, whole, { only: ['refactor.rewrite'] });
  expect(apply(json, toHcl, uri)).toBe(text);
});

test('features of the language are registered for it alone', async () => {
  const client = await startServer(server, { capabilities });
  // Three of them are offered for manifests as well, in a registration of their own.
  await expect.poll(() => client.registered.length).toBe(11);
  // Completion and lenses also where policies are inside of something else.
  const inside = new Set(['textDocument/completion', 'textDocument/codeLens']);
  const selectors = client.registered.slice(0, 8).filter(({ method }) => !inside.has(method));
  expect(selectors).toHaveLength(6);
  for (const { registerOptions } of selectors)
    expect(registerOptions).toMatchObject({ documentSelector: [{ language: 'vault-policy' }] });
  for (const name of ['completionProvider', 'documentFormattingProvider', 'renameProvider'])
    expect(client.initialized.capabilities).not.toHaveProperty(name);
  const other = await startServer(server, { capabilities: {} });
  other.open(uri, 'vault-policy', 'path "a" {}');
  await other.pull(uri);
  expect(other.registered).toEqual([]);
});

test('a policy is edited as one', async () => {
  const client = await startServer(server, { capabilities });
  const text =
    'path   "secret/a" {\r\n  capabilities = ["read"]\r\n}\r\npath "secret/b" { capabilities = [""] }\r\n';
  client.open(uri, 'vault-policy', text);
  const textDocument = { uri };
  const ask = <T>(method: string, params: object = {}): Promise<T> =>
    client.connection.sendRequest(`textDocument/${method}`, { textDocument, ...params });

  const offered = await ask<CompletionItem[]>('completion', { position: { line: 3, character: 35 } });
  const deny = offered.find(({ label }) => label === 'deny');
  expect(deny?.textEdit).toMatchObject({
    newText: 'deny',
    range: { start: { line: 3, character: 35 }, end: { line: 3, character: 35 } },
  });
  expect(await ask<DocumentSymbol[]>('documentSymbol')).toMatchObject([
    { name: 'secret/a', detail: 'read', selectionRange: { start: { line: 0, character: 7 } } },
    { name: 'secret/b', detail: 'nothing' },
  ]);
  expect(await ask('foldingRange')).toEqual([{ startLine: 0, endLine: 1 }]);
  const [selection] = await ask<SelectionRange[]>('selectionRange', {
    positions: [{ line: 0, character: 9 }],
  });
  expect(selection?.parent?.range).toEqual({
    start: { line: 0, character: 8 },
    end: { line: 0, character: 16 },
  });
  const edits = await ask<TextEdit[]>('formatting', { options: { tabSize: 4, insertSpaces: false } });
  expect(applyEdits(text, edits)).toBe(
    'path "secret/a" {\r\n  capabilities = ["read"]\r\n}\r\n\r\npath "secret/b" {\r\n  capabilities = [""]\r\n}\r\n',
  );
  const place = { position: { line: 0, character: 9 } };
  expect(await ask('prepareRename', place)).toMatchObject({ placeholder: 'secret' });
  const edit = await ask<WorkspaceEdit>('rename', { ...place, newName: 'kv' });
  expect(applyEdits(text, edit.changes?.[uri] ?? [])).toBe(text.replaceAll('secret/', 'kv/'));
  await expect(ask('rename', { ...place, newName: '"' })).rejects.toThrow('A path has no quotes');
  const tokens = await ask<SemanticTokens>('semanticTokens/full');
  expect(tokens.data.slice(0, 5)).toEqual([1, 2, 12, 0, 0]);
  expect(await ask<CodeLens[]>('codeLens')).toMatchObject([
    { command: { command: 'strongroom.askPolicies', arguments: [{ path: 'secret/a' }] } },
  ]);
});

test('no language feature answers for a document of another language', async () => {
  const client = await startServer(server, { capabilities });
  const other = { textDocument: { uri: 'file:///project/a.hcl' } };
  client.open(other.textDocument.uri, 'hcl', 'path "a" {capabilities=["read"]}');
  const place = { ...other, position: { line: 0, character: 7 } };
  const ask = (method: string, params: object) =>
    client.connection.sendRequest(`textDocument/${method}`, params);
  expect(await ask('completion', place)).toEqual([]);
  expect(await ask('formatting', other)).toEqual([]);
  expect(await ask('documentSymbol', other)).toEqual([]);
  expect(await ask('prepareRename', place)).toBeNull();
});

test('a policy that is open in another language is announced', async () => {
  const client = await startServer(server);
  const found: string[] = [];
  client.connection.onNotification(
    PolicyFound.method,
    (params: PolicyFoundParams) => void found.push(params.uri),
  );
  const rule = 'path "a" { capabilities = ["read"] }';
  client.open('file:///project/main.tf', 'terraform', rule);
  client.open('file:///project/nomad.hcl', 'hcl', 'namespace "x" { policy = "read" }');
  client.open(uri, 'vault-policy', rule);
  client.open('file:///project/b.hcl', 'hcl', rule);
  await expect.poll(() => found).toEqual(['file:///project/b.hcl']);
});

test('all policies of the workspace are asked, as they are in the editor', async () => {
  const folder = mkdtempSync(join(directory, 'folder-'));
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return pathToFileURL(join(folder, name)).href;
  };
  const one = write('one.hcl', 'path "secret/data/app" { capabilities = ["deny"] }');
  const two = write('values.yaml', 'policy: |\n  path "secret/data/*" { capabilities = ["read"] }\n');
  write('main.tf', 'resource "x" "y" { path = "capabilities" }');
  const client = await startServer(server, { folder: pathToFileURL(folder).href });
  const request = { operation: 'read', path: 'secret/data/app' };
  expect(await client.request(AskPolicies, request)).toEqual({
    complete: true,
    answers: [
      {
        uri: one,
        allowed: false,
        reason: '"secret/data/app" decides: it denies.',
        range: { start: { line: 0, character: 5 }, end: { line: 0, character: 22 } },
      },
      {
        uri: two,
        allowed: true,
        reason: '"secret/data/*" decides: it has read.',
        range: { start: { line: 1, character: 7 }, end: { line: 1, character: 22 } },
      },
    ],
    together: { allowed: false, reason: '"secret/data/app" decides: it denies.' },
  });
  client.open(one, 'vault-policy', 'path "secret/data/app" { capabilities = ["read"] }');
  const { answers } = await client.request(AskPolicies, request);
  expect(answers.map(({ allowed }) => allowed)).toEqual([true, true]);
  const some = await client.request(AskPolicies, { ...request, policies: [two] });
  expect(some.answers.map((answer) => answer.uri)).toEqual([two]);
  expect(some).not.toHaveProperty('together');
  await expect(client.request(AskPolicies, { operation: 'write', path: 'x' })).rejects.toThrow(
    'params.operation',
  );
});

/** What a client says of the vault that its user is logged in to. */
const layout = (changes: Partial<VaultLayout> = {}): VaultLayout => ({
  profile: 'Dev',
  product: 'openbao',
  version: '2.7.2',
  mounts: [{ path: 'team/kv', type: 'kv', kvVersion: 2 }],
  namespaces: [],
  complete: true,
  ...changes,
});

test('paths are offered at the mounts that the client knows, if it says that it does', async () => {
  const text = 'path "" {}';
  const offered = async (client: LanguageClient, answer: () => unknown) => {
    let asked = 0;
    client.connection.onRequest(DescribeVault.method, () => {
      asked++;
      return answer();
    });
    client.open(uri, 'vault-policy', text);
    const params = { textDocument: { uri }, position: { line: 0, character: 6 } };
    const items = await client.connection.sendRequest<CompletionItem[]>('textDocument/completion', params);
    return { asked, has: (name: string) => items.some(({ label }) => label === name) };
  };
  const knowing = await offered(await startServer(server, { capabilities, knowsMounts: true }), layout);
  expect(knowing).toMatchObject({ asked: 1 });
  expect(['team/kv/data/PATH', 'secret/data/PATH'].map(knowing.has)).toEqual([true, false]);
  const broken = await offered(await startServer(server, { capabilities, knowsMounts: true }), () => [
    { path: 1 },
  ]);
  expect(broken).toMatchObject({ asked: 1 });
  expect(broken.has('secret/data/PATH')).toBe(true);
  const silent = await offered(await startServer(server, { capabilities }), layout);
  expect(silent).toMatchObject({ asked: 0 });
  expect(silent.has('secret/data/PATH')).toBe(true);
});

test('the dialect is that of the vault, until another one is logged in to', async () => {
  const client = await startServer(server, { capabilities, knowsMounts: true });
  let answer: VaultLayout | null = layout({ product: 'vault', version: '1.21.4' });
  client.connection.onRequest(DescribeVault.method, () => answer);
  const text = 'path "team/kv/data/a" { capabilities = ["read", "scan"] }';
  client.open(uri, 'vault-policy', text);
  const codes = async () => items(await client.pull(uri)).map(({ severity, code }) => [severity, code]);
  await expect.poll(codes).toEqual([[DiagnosticSeverity.Error, 'unknown-capability']]);
  answer = layout();
  const refreshed = client.refreshed();
  await client.connection.sendNotification(VaultChanged.method);
  await refreshed;
  await expect.poll(codes).toEqual([]);
  answer = null;
  await client.connection.sendNotification(VaultChanged.method);
  await expect.poll(codes).toEqual([[DiagnosticSeverity.Hint, 'unknown-capability']]);
});

test('tests of policies are found and run, as they are in the editor', async () => {
  const folder = mkdtempSync(join(directory, 'folder-'));
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return pathToFileURL(join(folder, name)).href;
  };
  const policy = write(
    'app.hcl',
    'path "secret/data/app/*" { capabilities = ["read"] }\npath "idle" { capabilities = ["read"] }\n',
  );
  const text = 'allow:\n  - read: secret/data/app/x\n  - write: secret/data/app/x\ndeny:\n  - read: other\n';
  const tests = write('app.policy-test.yaml', text);
  const client = await startServer(server, { folder: pathToFileURL(folder).href });
  const found = await client.request(FindPolicyTests, { uri: tests });
  expect(found.problems).toEqual([]);
  expect(found.tests.map(({ name, expect: expected, range }) => [expected, name, range.start.line])).toEqual([
    ['allow', 'read secret/data/app/x', 1],
    ['allow', 'write secret/data/app/x', 2],
    ['deny', 'read other', 4],
  ]);
  const at = { start: { line: 0, character: 5 }, end: { line: 0, character: 24 } };
  const { results, coverage } = await client.request(RunPolicyTests, { uri: tests });
  expect(results).toMatchObject([
    {
      passed: true,
      reason: '"secret/data/app/*" decides: it has read.',
      decides: { uri: policy, range: at },
    },
    { passed: false, reason: '"secret/data/app/*" decides: it has no create.' },
    { passed: true, reason: 'No rule matches.' },
  ]);
  expect(coverage).toMatchObject([{ uri: policy, rules: [{ tested: true }, { tested: false }] }]);
  client.open(
    policy,
    'vault-policy',
    'path "secret/data/app/*" { capabilities = ["create", "read", "update"] }\n',
  );
  client.open(tests, 'yaml', text);
  expect(items(await client.pull(tests))).toEqual([]);
  const again = await client.request(RunPolicyTests, { uri: tests });
  expect(again.results.map(({ passed }) => passed)).toEqual([true, true, true]);
});

test('tests of policies that cannot be run say why, and none of them passes', async () => {
  const folder = mkdtempSync(join(directory, 'folder-'));
  const tests = pathToFileURL(join(folder, 'a.policy-test.yaml')).href;
  const client = await startServer(server, { folder: pathToFileURL(folder).href });
  const complaints = async (text: string) => {
    client.open(tests, 'yaml', text);
    const shown = items(await client.pull(tests));
    const { results, problems } = await client.request(RunPolicyTests, { uri: tests });
    expect(results).toEqual([]);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: tests } });
    return { shown: told(text, shown), problems: problems.map(({ message }) => message) };
  };
  const denies = 'deny: [{ read: a }]\n';
  expect(await complaints(denies)).toMatchObject({
    shown: [' policy-test'],
    problems: [expect.stringMatching(/^There is no policy for these tests: write a\.hcl beside them/)],
  });
  writeFileSync(join(directory, 'outside.hcl'), 'path "a" { capabilities = ["read"] }');
  expect(await complaints(`policies: [../outside.hcl]\n${denies}`)).toMatchObject({
    shown: ['../outside.hcl policy-test'],
    problems: [expect.stringMatching(/not in the workspace/)],
  });
  writeFileSync(join(folder, 'a.hcl'), 'path "a" { capabilities = ["raed"] }');
  expect(await complaints(denies)).toMatchObject({
    shown: [],
    problems: [expect.stringMatching(/^a\.hcl is refused: .*raed/)],
  });
  writeFileSync(join(folder, 'a.hcl'), 'path "a" { capabilities = ["read"] }');
  expect(await complaints(`${denies}allow: [{ raed: a }]\n`)).toMatchObject({
    shown: ['{ raed: a } policy-test'],
    problems: [expect.stringMatching(/^There is no raed/)],
  });
  const outside = pathToFileURL(join(directory, 'outside.policy-test.yaml')).href;
  writeFileSync(join(directory, 'outside.policy-test.yaml'), denies);
  expect(await client.request(RunPolicyTests, { uri: outside })).toEqual({
    results: [],
    problems: [],
    coverage: [],
  });
});

test('what a change of a policy allows is said by request patterns', async () => {
  const folder = mkdtempSync(join(directory, 'folder-'));
  const file = pathToFileURL(join(folder, 'app.hcl')).href;
  writeFileSync(join(folder, 'app.hcl'), 'path "a" { capabilities = ["read"] }');
  const client = await startServer(server, { folder: pathToFileURL(folder).href });
  const before = 'path "a" { capabilities = ["read", "delete"] }\npath "b" { capabilities = ["list"] }';
  expect(await client.request(ComparePolicy, { uri: file, before })).toEqual({
    changes: [
      { path: 'a', gained: [], lost: ['delete'], conditions: false },
      { path: 'b', gained: [], lost: ['list'], conditions: false },
    ],
  });
  client.open(file, 'vault-policy', 'path "a" { capabilities = ["update"] }');
  expect(await client.request(ComparePolicy, { uri: file })).toEqual({
    changes: [{ path: 'a', gained: ['update'], lost: [], conditions: false }],
  });
  expect(await client.request(ComparePolicy, { uri: file, before: 'path' })).toMatchObject({
    refused: { which: 'before' },
    changes: [],
  });
  expect(await client.request(ComparePolicy, { uri: 'file:///absent.hcl' })).toBe(null);
});

test('names of roles are asked for when a rule needs one, and told as soon as they are known', async () => {
  const client = await startServer(server, { capabilities, knowsMounts: true });
  const mounts = [{ path: 'db', type: 'database' }];
  const asked: unknown[] = [];
  client.connection.onRequest(DescribeVault.method, () => layout({ mounts }));
  client.connection.onRequest(VaultNames.method, (params: unknown) => {
    asked.push(params);
    return ['readonly'];
  });
  client.open(uri, 'vault-policy', 'path "db/creds/radonly" { capabilities = ["read"] }');
  const messages = async () => items(await client.pull(uri)).map(({ message }) => message);
  await expect.poll(messages).toEqual(['"db" has no role "radonly" at Dev. Is "readonly" meant?']);
  for (let i = 0; i < 5; i++) await messages();
  expect(asked).toEqual([{ path: 'db/roles' }]);
});

test('names of the vault are offered where a path goes on', async () => {
  const client = await startServer(server, { capabilities, knowsMounts: true });
  client.connection.onRequest(DescribeVault.method, () => layout());
  client.connection.onRequest(VaultNames.method, ({ path }: { path: string }) =>
    path === 'team/kv/metadata/app' ? ['db', 'more/'] : null,
  );
  client.open(uri, 'vault-policy', 'path "team/kv/data/app/" {}');
  const params = { textDocument: { uri }, position: { line: 0, character: 23 } };
  const found = await client.connection.sendRequest<CompletionItem[]>('textDocument/completion', params);
  expect(found.slice(0, 2).map(({ label, detail }) => [label, detail])).toEqual([
    ['team/kv/data/app/db', 'Dev'],
    ['team/kv/data/app/more/', 'Dev'],
  ]);
});

test('a client that answers nothing, or nonsense, holds nothing up', async () => {
  const client = await startServer(server, { capabilities, knowsMounts: true });
  const answers = [
    () => new Promise(() => undefined),
    () => ({ profile: 7 }),
    () => Promise.reject(new Error()),
  ];
  for (const answer of answers) {
    client.connection.onRequest(DescribeVault.method, answer);
    await client.connection.sendNotification(VaultChanged.method);
    client.open(uri, 'vault-policy', 'path "nowhere/x" { capabilities = ["raed"] }');
    expect(items(await client.pull(uri)).map(({ code }) => code)).toEqual(['unknown-capability']);
  }
});

test('who may depends on parameters, wrapping and who asks', async () => {
  const client = await startServer(server);
  client.open(
    uri,
    'vault-policy',
    'path "secret/data/{{identity.entity.metadata.team}}" { capabilities = ["read"] }\n' +
      'path "sign" {\n  capabilities = ["update"]\n  required_parameters = ["ttl"]\n  min_wrapping_ttl = "1m"\n}\n',
  );
  const ask = async (more: object) => {
    const params = { operation: 'read', path: 'secret/data/blue', ...more };
    const { answers, refused } = await client.request(AskPolicies, params);
    return refused ?? answers.map(({ allowed, reason }) => `${allowed} ${reason}`);
  };
  const identity = { entity: { metadata: { team: 'blue' } } };
  expect(await ask({})).toEqual([expect.stringMatching(/^false No rule matches\. One rule with a template/)]);
  expect(await ask({ identity })).toEqual(['true "secret/data/blue" decides: it has read.']);
  const sign = { operation: 'update', path: 'sign' };
  expect(await ask(sign)).toEqual([expect.stringMatching(/^false .* wrapped for at least 60 s/)]);
  expect(await ask({ ...sign, wrapTtl: '5m' })).toEqual([
    expect.stringMatching(/^false .* requires the parameter ttl/),
  ]);
  expect(await ask({ ...sign, wrapTtl: '5m', parameters: { ttl: '1h' } })).toEqual([
    expect.stringMatching(/^true/),
  ]);
  expect(await ask({ wrapTtl: 'soon' })).toMatch(/is a duration, such as 5m/);
  expect(await ask({ identity: { name: 'x', groups: 1 }, parameters: [] })).toMatch(
    /parameters are a JSON object/,
  );
});

test('the smallest policy for what the workspace refers to, beside one that is there', async () => {
  const folder = mkdtempSync(join(directory, 'folder-'));
  writeFileSync(
    join(folder, 'config.yaml'),
    'a: ref+vault://secret/app/db#/password\nb: vault:kv/old#field\n',
  );
  const policy = pathToFileURL(join(folder, 'app.hcl')).href;
  writeFileSync(
    join(folder, 'app.hcl'),
    'path "secret/data/app/*" { capabilities = ["read", "delete"] }\npath "idle" { capabilities = ["read"] }\n',
  );
  const client = await startServer(server, { folder: pathToFileURL(folder).href, knowsMounts: true });
  client.connection.onRequest(DescribeVault.method, () =>
    layout({ mounts: [{ path: 'kv', type: 'kv', kvVersion: 1 }] }),
  );
  const found = await client.request(FindLeastPrivilege, { policy });
  expect(found).toEqual({
    minimal:
      'path "kv/old" {\n  capabilities = ["read"]\n}\n\npath "secret/data/app/db" {\n  capabilities = ["read"]\n}\n',
    needs: [
      { path: 'secret/data/app/db', capabilities: ['read'] },
      { path: 'kv/old', capabilities: ['read'] },
    ],
    complete: true,
    comparison: {
      missing: [{ path: 'kv/old', capabilities: ['read'] }],
      missingRules: 'path "kv/old" {\n  capabilities = ["read"]\n}\n',
      unused: ['idle'],
      excess: [{ path: 'secret/data/app/*', capabilities: ['delete'] }],
    },
  });
  client.open(policy, 'vault-policy', 'path');
  const broken = await client.request(FindLeastPrivilege, { policy });
  expect(broken.refused).toMatch(/^The vault would refuse this policy/);
});

test('the smallest policy for what an audit log shows', async () => {
  const log = join(directory, 'audit.log');
  const entry = (path: string, accessor: string) =>
    JSON.stringify({ type: 'response', auth: { accessor }, request: { path, operation: 'read' } });
  // Longer than is read at once.
  const filler = `${JSON.stringify({ type: 'request', filler: 'x'.repeat(1000) })}\n`.repeat(3000);
  writeFileSync(log, `${entry('secret/data/a', 'one')}\nnot JSON\n${filler}${entry('secret/data/ü', 'two')}`);
  const client = await startServer(server);
  const all = await client.request(FindLeastPrivilege, { auditLog: log });
  expect(all.needs.map(({ path }) => path)).toEqual(['secret/data/a', 'secret/data/ü']);
  const one = await client.request(FindLeastPrivilege, { auditLog: log, accessor: 'one' });
  expect(one.minimal).toBe('path "secret/data/a" {\n  capabilities = ["read"]\n}\n');
  const absent = await client.request(FindLeastPrivilege, { auditLog: join(directory, 'absent.log') });
  expect(absent.refused).toMatch(/^The audit log cannot be read/);
});

test('a policy inside another file is completed, laid out and asked about', async () => {
  const client = await startServer(server, { capabilities });
  const terraform =
    'resource "vault_policy" "app" {\n  name   = "app"\n  policy = <<-EOT\n    path "secret/data/app" {\n    capabilities=["read", ""]\n    }\n  EOT\n}\n';
  const file = 'file:///project/main.tf';
  client.open(file, 'terraform', terraform);
  const position = new LineIndex(terraform).positionAt(terraform.indexOf('""') + 1);
  const found = await client.connection.sendRequest<CompletionItem[]>('textDocument/completion', {
    textDocument: { uri: file },
    position,
  });
  expect(found.map(({ label }) => label)).toContain('update');
  const update = found.find(({ label }) => label === 'update')?.textEdit;
  expect(applyEdits(terraform, update && 'range' in update ? [update] : [])).toContain('["read", "update"]');
  const lenses = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
    textDocument: { uri: file },
  });
  expect(lenses).toMatchObject([
    { range: { start: { line: 3 } }, command: { command: 'strongroom.askPolicies' } },
  ]);
  const range = { start: position, end: position };
  const [action] = await client.actions(file, range, { only: ['refactor.rewrite'] });
  expect(action?.title).toBe('Lay out the policy');
  expect(apply(terraform, action, file)).toBe(
    terraform.replace('    capabilities=["read", ""]', '      capabilities = ["read", ""]'),
  );
  const filled = terraform.replace('secret/data/app', 'secret/data/${var.app}');
  client.open('file:///project/filled.tf', 'terraform', filled);
  expect(await client.actions('file:///project/filled.tf', range, { only: ['refactor.rewrite'] })).toEqual(
    [],
  );
});
