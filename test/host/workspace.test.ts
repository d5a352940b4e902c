import * as assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as vscode from 'vscode';
import { newToken, quickFixes, running, until, workspaceFile } from './support/host';

/** Written by another program, not by the editor. */
function writeFile(name: string, text: string): vscode.Uri {
  const uri = workspaceFile(name);
  mkdirSync(dirname(uri.fsPath), { recursive: true });
  writeFileSync(uri.fsPath, text);
  return uri;
}

/** Opened as a click in the explorer does: when its tab is closed, the document is, too. */
async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  return until(`${uri.path} is shown`, () =>
    vscode.window.visibleTextEditors.find(({ document }) => document.uri.path === uri.path),
  );
}

const problems = (uri: vscode.Uri) =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Strongroom');

async function someProblems(uri: vscode.Uri, count: number): Promise<readonly vscode.Diagnostic[]> {
  return until(`${count} problems in ${uri.path}`, () => {
    const found = problems(uri);
    return found.length === count ? found : undefined;
  });
}

async function configure(section: string, name: string, value: unknown): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(section);
  await configuration.update(name, value, vscode.ConfigurationTarget.Workspace);
}

suite('Files that are not open', () => {
  suiteSetup(running);

  test('a secret in a file on disk is shown until another program removes it', async () => {
    const token = newToken();
    const uri = writeFile('closed/config.py', `\ntoken = "${token}"\n`);
    const [problem] = await someProblems(uri, 1);
    assert.deepEqual(problem?.range.start, new vscode.Position(1, 9));
    assert.ok(!JSON.stringify(problem).includes(token.slice(8)));
    writeFile('closed/config.py', 'import os\n');
    await someProblems(uri, 0);
    writeFile('closed/config.py', `token = "${token}"\n`);
    await someProblems(uri, 1);
    rmSync(dirname(uri.fsPath), { recursive: true });
    await someProblems(uri, 0);
  });

  test('opened, it has its quick fixes; edited and closed, the file counts again', async () => {
    const uri = writeFile('later.ts', `export const token = '${newToken()}';\n`);
    await someProblems(uri, 1);
    const editor = await show(uri);
    await until('the quick fix', async () => {
      const actions = await quickFixes(editor.document).catch(() => []);
      return actions.find(({ command }) => command?.command === 'strongroom.moveToVault');
    });
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), `const a = '${newToken()}';\n`));
    await someProblems(uri, 2);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await someProblems(uri, 1);
    await show(uri);
    writeFile('later.ts', 'export const nothing = 0;\n');
    await someProblems(uri, 0);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    writeFile('later.ts', `\nexport const token = '${newToken()}';\n`);
    const [problem] = await someProblems(uri, 1);
    assert.equal(problem?.range.start.line, 1);
  });

  test('what Git ignores or the editor hides is left out', async () => {
    const text = `export const token = '${newToken()}';\n`;
    const hidden = writeFile('hidden/a.ts', text);
    await someProblems(hidden, 1);
    await configure('files', 'exclude', { '**/hidden': true });
    await someProblems(hidden, 0);
    await configure('files', 'exclude', undefined);
    await someProblems(hidden, 1);
    const ignore = writeFile('hidden/.gitignore', '*.ts\n');
    await someProblems(hidden, 0);
    rmSync(ignore.fsPath);
    await someProblems(hidden, 1);
    rmSync(hidden.fsPath);
    await someProblems(hidden, 0);
  });

  test('switched off, a scan can be asked for', async () => {
    await configure('strongroom', 'scan.workspace', 'off');
    const uri = writeFile('asked.ts', `export const token = '${newToken()}';\n`);
    const shown = writeFile('shown.ts', `export const token = '${newToken()}';\n`);
    await show(shown);
    await someProblems(shown, 1);
    assert.deepEqual(problems(uri), []);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await someProblems(shown, 0);
    await vscode.commands.executeCommand('strongroom.scanWorkspace');
    await someProblems(uri, 1);
    await someProblems(shown, 1);
    await configure('strongroom', 'scan.workspace', undefined);
    rmSync(uri.fsPath);
    await someProblems(uri, 0);
  });
});
