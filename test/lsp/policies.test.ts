import { expect, test } from 'vitest';
import type { CodeAction, Diagnostic, DocumentDiagnosticReport, Hover } from 'vscode-languageserver/node';
import { DiagnosticSeverity, MarkupContent } from 'vscode-languageserver/node';
import { applyEdits, LineIndex } from '../../server/text/lineIndex';
import { startServer } from '../support/languageServer';
import { bundled } from '../support/program';
import { secretOf } from '../support/secrets';

const server = bundled('server/main.ts');
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
  const diagnostics = items(await client.pull(uri)).filter(({ code }) => code === 'never-wins');
  expect(diagnostics[0]?.message).toContain('"secret/…/*" comes before it');
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
