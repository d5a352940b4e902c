import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  findingFor,
  findings,
  newToken,
  open,
  quickFixes,
  runAccepting,
  running,
  someFindings,
  workspaceFile,
} from './support/host';

suite('Detection', () => {
  suiteSetup(running);

  test('underlines a secret when a file is opened, without repeating it', async () => {
    const token = newToken();
    const { document } = await open('opened.ts', `export const token = '${token}';\n`);
    const [finding] = await someFindings(document, 1);
    assert.equal(document.getText(finding?.range), token);
    assert.ok(!JSON.stringify(finding).includes(token.slice(8)));
    assert.match(finding?.message ?? '', /GitHub/);
  });

  test('underlines a secret while it is typed and lets go when it is removed', async () => {
    const editor = await open('typed.py', 'import os\n');
    assert.deepEqual(findings(editor.document), []);
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), `token = "${newToken()}"\n`));
    await someFindings(editor.document, 1);
    await vscode.commands.executeCommand('undo');
    await someFindings(editor.document, 0);
  });

  test('looks into untitled documents', async () => {
    const content = `token: ${newToken()}\n`;
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content });
    await vscode.window.showTextDocument(document);
    await someFindings(document, 1);
  });

  test('offers to move, to ignore and to find', async () => {
    const { document } = await open('actions.ts', `export const token = '${newToken()}';\n`);
    await someFindings(document, 1);
    const commands = new Set((await quickFixes(document)).map((action) => action.command?.command));
    for (const name of ['moveToVault', 'ignoreHere', 'ignoreInWorkspace', 'findInVault']) {
      assert.ok(commands.has(`strongroom.${name}`), name);
    }
  });

  test('stops looking while it is disabled', async () => {
    const { document } = await open('disabled.ts', `export const token = '${newToken()}';\n`);
    await someFindings(document, 1);
    const configuration = vscode.workspace.getConfiguration('strongroom');
    await configuration.update('enable', false, vscode.ConfigurationTarget.Workspace);
    await someFindings(document, 0);
    await configuration.update('enable', undefined, vscode.ConfigurationTarget.Workspace);
    await someFindings(document, 1);
  });

  test('ignores a finding in its line', async () => {
    const token = newToken();
    const { document } = await open('ignoreHere.ts', `export const token = '${token}';\n`);
    await someFindings(document, 1);
    await runAccepting('strongroom.ignoreHere', await findingFor(document, 'strongroom.ignoreHere'));
    await someFindings(document, 0);
    assert.ok(document.getText().includes(token));
    assert.match(document.getText(), /not a secret/);
  });

  test('ignores a finding in the whole workspace, by fingerprint', async () => {
    const token = newToken();
    const { document } = await open('ignoreAll.ts', `export const token = '${token}';\n`);
    const other = await open('ignoreAll.py', `token = "${token}"\n`);
    await someFindings(document, 1);
    await someFindings(other.document, 1);
    await runAccepting(
      'strongroom.ignoreInWorkspace',
      await findingFor(document, 'strongroom.ignoreInWorkspace'),
    );
    await vscode.window.showTextDocument(document);
    await someFindings(document, 0);
    await vscode.window.showTextDocument(other.document);
    await someFindings(other.document, 0);
    const file = await vscode.workspace.fs.readFile(workspaceFile('.strongroom-ignore.yaml'));
    assert.ok(!new TextDecoder().decode(file).includes(token));
  });
});
