import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings, open, runAccepting, running, someFindings, until } from './support/host';

const at = (document: vscode.TextDocument, part: string): vscode.Position =>
  document.positionAt(document.getText().indexOf(part) + 1);

/** Opens a policy and waits until it is known to be one. */
async function openPolicy(name: string, text: string): Promise<vscode.TextDocument> {
  const { document } = await open(name, text);
  return until('the language of policies', () => {
    const found = vscode.workspace.textDocuments.find(
      ({ uri }) => uri.toString() === document.uri.toString(),
    );
    return found?.languageId === 'vault-policy' ? found : undefined;
  });
}

suite('Policies', () => {
  suiteSetup(running);

  test('are recognised by what is in a file, and nothing else is', async () => {
    const nomad = await open('nomad.hcl', 'namespace "default" {\n  policy = "raed"\n}\n');
    await openPolicy('recognised.hcl', 'path "secret/data/app" {\n  capabilities = ["read"]\n}\n');
    assert.notEqual(nomad.document.languageId, 'vault-policy');
    assert.deepEqual(findings(nomad.document), []);
  });

  test('show what is wrong, and its fix', async () => {
    const document = await openPolicy(
      'fixed.hcl',
      'path "secret/data/app" {\n  capabilities = ["raed"]\n}\n',
    );
    const [problem] = await someFindings(document, 1);
    assert.equal(document.getText(problem?.range), '"raed"');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem?.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ title }) => title === 'Replace with read');
    assert.ok(fix?.edit);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.match(document.getText(), /\["read"\]/);
    await someFindings(document, 0);
  });

  test('have completion, hover, outline and lens', async () => {
    const document = await openPolicy(
      'shown.hcl',
      'path "secret/data/app/*" {\n  capabilities = ["list", ""]\n}\n',
    );
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.positionAt(document.getText().indexOf('""') + 1),
    );
    const labels = new Set(items.map(({ label }) => (typeof label === 'string' ? label : label.label)));
    assert.ok(labels.has('read'));
    assert.ok(!labels.has('list'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at(document, 'data/app'),
    );
    const words = hovers.flatMap(({ contents }) =>
      contents.map((content) => (typeof content === 'string' ? content : content.value)),
    );
    assert.match(words.join('\n'), /Every path that begins with `secret\/data\/app\/`/);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['secret/data/app/*'],
    );
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    assert.ok(lenses.some(({ command }) => command?.command === 'strongroom.askPolicies'));
  });

  test('are laid out and renamed', async () => {
    const document = await openPolicy(
      'changed.hcl',
      'path "secret/data/app" {capabilities=["read"]}\npath "secret/metadata/app" {capabilities=["list"]}\n',
    );
    const options = { tabSize: 8, insertSpaces: false };
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      options,
    );
    const layout = new vscode.WorkspaceEdit();
    layout.set(document.uri, edits);
    assert.ok(await vscode.workspace.applyEdit(layout));
    const text =
      'path "secret/data/app" {\n  capabilities = ["read"]\n}\n\npath "secret/metadata/app" {\n  capabilities = ["list"]\n}\n';
    assert.equal(document.getText(), text);
    const renamed = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at(document, 'app'),
      'shop',
    );
    assert.ok(await vscode.workspace.applyEdit(renamed));
    assert.equal(document.getText(), text.replaceAll('app', 'shop'));
  });

  test('are asked who may, and lead to the rule that decides', async () => {
    const document = await openPolicy(
      'asked.hcl',
      'path "asked/+/deep" {\n  capabilities = ["deny"]\n}\npath "asked/*" {\n  capabilities = ["read"]\n}\n',
    );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await runAccepting('strongroom.askPolicies', { path: 'asked/one' });
    const selected = await until('the rule', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.toString() === document.uri.toString() ? editor : undefined;
    });
    assert.equal(selected.document.getText(selected.selection), '"asked/*"');
  });

  test('are no formatter of another language', async () => {
    const { document } = await open('other.conf', 'a = [1,2]\n');
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { tabSize: 2, insertSpaces: true },
    );
    assert.ok(edits === undefined || edits.length === 0);
  });
});
