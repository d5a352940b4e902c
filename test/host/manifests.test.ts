import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings, loggedIn, open, running, until, vault } from './support/host';

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
    // The vault and the other manifests have their say, too.
    const refused = () => findings(document).find(({ code }) => code === 'invalid-duration');
    const problem = await until('the interval is refused', refused);
    assert.equal(document.getText(problem.range), '1d');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ title }) => title === 'Change to 24h');
    assert.ok(fix?.edit);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.match(document.getText(), /refreshInterval: 24h/);
    await until('it is refused no more', () => (refused() ? undefined : true));
  });

  test('have completion, hover, definition and rename', async () => {
    const text = `${manifest.replace('1d', '1h')}---
apiVersion: external-secrets.io/v1
kind: SecretStore
metadata:
  name: vault
spec:
  provider:
    vault:
      server: https://vault.example.com
      path: secret
      auth:
        kubernetes:
          mountPath: kubernetes
          role: orders
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: second
spec:
  secretStoreRef:
    name: vault
  target:
    `;
    const { document } = await open('chain.yaml', text);
    const at = (part: string) => document.positionAt(text.indexOf(part) + part.length);
    const locations = await until('the store', async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        at('secretStoreRef:\n    name: va'),
      );
      return found.length > 0 ? found : undefined;
    });
    assert.equal(document.getText(locations[0]?.range), 'vault');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at('key: ord'),
    );
    const words = hovers.flatMap(({ contents }) =>
      contents.map((content) => (typeof content === 'string' ? content : content.value)),
    );
    assert.match(words.join('\n'), /Reads `secret\/data\/orders` through SecretStore `vault`/);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.positionAt(text.length),
    );
    const labels = new Set(items.map(({ label }) => (typeof label === 'string' ? label : label.label)));
    assert.ok(labels.has('creationPolicy'));
    const renamed = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at('metadata:\n  name: va'),
      'central',
    );
    assert.ok(await vscode.workspace.applyEdit(renamed));
    assert.equal(document.getText(), text.replaceAll('name: vault', 'name: central'));
  });

  test('are checked beside the vault, and mended', async () => {
    await loggedIn();
    await vault('POST', 'secret/data/manifests/live', { data: { password: 'any' } });
    await vscode.commands.executeCommand('strongroom.refreshAll');
    const { document } = await open(
      'csi.yaml',
      `apiVersion: secrets-store.csi.x-k8s.io/v1
kind: SecretProviderClass
metadata:
  name: live
spec:
  provider: vault
  parameters:
    roleName: live
    objects: |
      - objectName: password
        secretPath: secret/data/manifests/live
        secretKey: pasword
`,
    );
    const missing = () => findings(document).find(({ code }) => code === 'vault-field-missing');
    const problem = await until('the field is missing', missing);
    assert.equal(document.getText(problem.range), 'pasword');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ title }) => title === 'Change to password');
    assert.ok(fix?.edit);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await until('it is there', () => (missing() ? undefined : true));
  });
});
