import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { open, running, someFindings } from './support/host';

const manifest = `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: orders
spec:
  refreshInterval: 1d
  secretStoreRef:
    name: vault
  dataFrom:
    - extract:
        key: orders
`;

suite('Manifests', () => {
  suiteSetup(running);

  test('show what the operator refuses, and its fix', async () => {
    const { document } = await open('orders.yaml', manifest);
    const [problem] = await someFindings(document, 1);
    assert.equal(document.getText(problem?.range), '1d');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem?.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ title }) => title === 'Change to 24h');
    assert.ok(fix?.edit);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.match(document.getText(), /refreshInterval: 24h/);
    await someFindings(document, 0);
  });
});
