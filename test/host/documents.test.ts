import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { writeFileEdit } from '../../client/commands/documents';
import { workspaceFile } from './support/host';

let uri: vscode.Uri;
let files = 0;
const start = { line: 0, character: 0 };
const insertion = (newText: string) => [{ range: { start, end: start }, newText }];
const read = async (): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

suite('Files of references', () => {
  // Each its own: VS Code keeps the text of a deleted file for a while.
  setup(() => {
    uri = workspaceFile(`taken-back-${++files}.yaml`);
  });

  test('an edit can be taken back, to the file as it was', async () => {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('A: 1\n'));
    const takeBack = await writeFileEdit({ uri: uri.toString(), exists: true, edits: insertion('B: 2\n') });
    assert.equal(await read(), 'B: 2\nA: 1\n');
    await takeBack();
    assert.equal(await read(), 'A: 1\n');
  });

  test('a new file is not taken back when somebody has written to it since', async () => {
    const takeBack = await writeFileEdit({ uri: uri.toString(), exists: false, edits: insertion('B: 2\n') });
    const document = await vscode.workspace.openTextDocument(uri);
    const change = new vscode.WorkspaceEdit();
    change.insert(uri, new vscode.Position(0, 0), 'C: 3\n');
    await vscode.workspace.applyEdit(change);
    await document.save();
    await takeBack();
    assert.equal(await read(), 'C: 3\nB: 2\n');
  });

  test('a new file goes when it is taken back', async () => {
    const takeBack = await writeFileEdit({ uri: uri.toString(), exists: false, edits: insertion('B: 2\n') });
    await takeBack();
    await assert.rejects(read());
  });
});
