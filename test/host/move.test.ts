import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  findingFor,
  loggedIn,
  newToken,
  open,
  pathOf,
  runAccepting,
  someFindings,
  stored,
  vault,
  workspaceFile,
} from './support/host';

const command = 'strongroom.moveToVault';

/** What the running test has put into documents. */
const tokens: string[] = [];

function freshToken(): string {
  const token = newToken();
  tokens.push(token);
  return token;
}

const isStored = async (value: string): Promise<boolean> => (await pathOf(value)) !== undefined;

suite('Move to Vault', () => {
  suiteSetup(async () => {
    await loggedIn();
    // Vault answers 404 to listing a mount that holds nothing.
    await vault('POST', 'secret/data/neighbour', { data: { kept: 'yes' } });
  });

  // The proposal is the same for all: what a test moved would stand in the way of the next one.
  teardown(async () => {
    for (const token of tokens.splice(0)) {
      const path = await pathOf(token);
      if (path !== undefined) await vault('DELETE', `secret/metadata/${path}`);
    }
  });

  test('writes the value, replaces the literal by code, and one undo restores the text', async () => {
    const token = freshToken();
    const before = `export const githubToken = '${token}';\n`;
    const { document } = await open('move.ts', before);
    await someFindings(document, 1);

    await runAccepting(command, await findingFor(document, command));

    assert.match(document.getText(), /^export const githubToken = process\.env\.\w+/);
    assert.ok(!document.getText().includes(token));
    assert.ok(await isStored(token));
    const name = /process\.env\.(\w+)/.exec(document.getText())?.[1] ?? '';
    const references = new TextDecoder().decode(
      await vscode.workspace.fs.readFile(workspaceFile('vals.env.yaml')),
    );
    assert.match(references, new RegExp(`${name}: *['"]?ref\\+vault://`));
    assert.ok(!references.includes(token));
    await someFindings(document, 0);

    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  test('puts a reference into a configuration value', async () => {
    const token = freshToken();
    const { document } = await open('move.yaml', `github:\n  token: ${token}\n`);
    await someFindings(document, 1);
    await runAccepting(command, await findingFor(document, command));
    assert.match(document.getText(), /^github:\n {2}token: ['"]?ref\+vault:\/\/secret\//);
    assert.ok(await isStored(token));
  });

  test('moves a secret whose document was edited since it was found', async () => {
    const token = freshToken();
    const editor = await open('edited.ts', `export const editedToken = '${token}';\n`);
    await someFindings(editor.document, 1);
    const finding = await findingFor(editor.document, command);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '// moved down by a line\n'));
    await runAccepting(command, finding);
    assert.match(
      editor.document.getText(),
      /^\/\/ moved down by a line\nexport const editedToken = process\.env\./,
    );
    assert.ok(await isStored(token));
  });

  test('finds the secret at the cursor when it is run from the command palette', async () => {
    const token = freshToken();
    const editor = await open('palette.ts', `export const paletteToken = '${token}';\n`);
    await someFindings(editor.document, 1);
    editor.selection = new vscode.Selection(0, 32, 0, 32);
    await runAccepting(command);
    assert.ok(!editor.document.getText().includes(token));
    assert.ok(await isStored(token));
  });

  test('writes nothing when the literal cannot be replaced', async () => {
    const token = freshToken();
    const before = `The token is ${token}\n`;
    const { document } = await open('refused.txt', before);
    await someFindings(document, 1);
    const [finding] = vscode.languages.getDiagnostics(document.uri);
    assert.ok(finding);
    await vscode.window.showTextDocument(document, { selection: finding.range });
    await runAccepting(command);
    assert.equal(document.getText(), before);
    assert.equal(await isStored(token), false);
  });

  test('keeps the other fields of a secret that is there', async () => {
    const first = freshToken();
    const one = await open('sibling1.ts', `export const siblingToken = '${first}';\n`);
    await someFindings(one.document, 1);
    await runAccepting(command, await findingFor(one.document, command));
    const path = await pathOf(first);
    assert.ok(path);
    await vault('POST', `secret/data/${path}`, { data: { other: 'kept' } });

    const second = freshToken();
    const two = await open('sibling2.ts', `export const siblingToken = '${second}';\n`);
    await someFindings(two.document, 1);
    await runAccepting(command, await findingFor(two.document, command));
    assert.ok(await isStored(second));
    const fields = await stored(path);
    assert.equal(fields['other'], 'kept');
    assert.ok(Object.values(fields).includes(second));
  });
});
