import * as assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import type { TestApi } from '../../../client/extension';
import type { FindingRef } from '../../../server/protocol/findings';
import { github } from '../../../server/rules/tokens/code/github';

const extensionId = 'strongroom.strongroom';

/** The running extension with its language server ready. */
export async function running(): Promise<TestApi> {
  const extension = vscode.extensions.getExtension<TestApi>(extensionId);
  assert.ok(extension, 'the extension is installed');
  const api = await extension.activate();
  await api.ready;
  return api;
}

/** Logged in to the test vault, with the token that the harness gives. */
export async function loggedIn(): Promise<TestApi> {
  const api = await running();
  const profile = api.profiles.active();
  assert.ok(profile);
  process.env['VAULT_TOKEN'] = setting('STRONGROOM_TEST_VAULT_TOKEN');
  try {
    assert.ok(await api.sessions.login(profile, 'environment'));
  } finally {
    delete process.env['VAULT_TOKEN'];
  }
  return api;
}

function setting(name: string): string {
  const value = process.env[name];
  assert.ok(value, `${name} is set by the harness`);
  return value;
}

/** One request to the test vault, past the extension. `T` is the shape that the API answers with. */
export async function vault<T>(method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`${setting('STRONGROOM_TEST_VAULT_ADDR')}/v1/${path}`, {
    method,
    headers: { 'X-Vault-Token': setting('STRONGROOM_TEST_VAULT_TOKEN') },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  assert.ok(response.ok, `${method} ${path}: ${response.status}`);
  const answer: T = text === '' ? undefined : JSON.parse(text);
  return answer;
}

/** The fields of a secret in the KV version 2 mount `secret`, as they are in the vault. */
export async function stored(path: string): Promise<Record<string, unknown>> {
  const { data } = await vault<{ data: { data: Record<string, unknown> } }>('GET', `secret/data/${path}`);
  return data.data;
}

/** The path below the mount `secret` whose fields hold `value`; undefined when none does. */
export async function pathOf(value: string, folder = ''): Promise<string | undefined> {
  const { data } = await vault<{ data: { keys: string[] } }>('GET', `secret/metadata/${folder}?list=true`);
  for (const key of data.keys) {
    const path = folder + key;
    const found = key.endsWith('/')
      ? await pathOf(value, path)
      : Object.values(await stored(path)).includes(value)
        ? path
        : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A node's text in the sidebar. */
export function label({ label }: vscode.TreeItem): string {
  return typeof label === 'string' ? label : (label?.label ?? '');
}

/** A new token of GitHub's format; noted where the end of the test run looks for leaked values. */
export function newToken(): string {
  const example = github[0]?.examples.positive[0];
  assert.ok(example);
  return planted(example(Math.random));
}

/** Notes a value for the leak check. */
export function planted(value: string): string {
  const file = join(dirname(setting('STRONGROOM_TEST_RESULTS')), '..', 'canaries.txt');
  appendFileSync(file, `${value}\n`);
  return value;
}

/** Polls until `probe` gives something; fails with `what` when it never does. */
export async function until<T>(
  what: string,
  probe: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  for (let attempt = 0; attempt < 150; attempt++) {
    const value = await probe();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new assert.AssertionError({ message: `never happened: ${what}` });
}

export function workspaceFile(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Creates a file in the workspace and shows it. */
export async function open(name: string, text: string): Promise<vscode.TextEditor> {
  const uri = workspaceFile(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

export function findings(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Strongroom');
}

/** The document's findings, once there are `count` of them. */
export async function someFindings(
  document: vscode.TextDocument,
  count: number,
): Promise<readonly vscode.Diagnostic[]> {
  return until(`${count} findings`, () => {
    const found = findings(document);
    return found.length === count ? found : undefined;
  });
}

/** The quick fixes that the user would see at the first finding. */
export async function quickFixes(document: vscode.TextDocument): Promise<readonly vscode.CodeAction[]> {
  const first = findings(document)[0];
  assert.ok(first, 'there is a finding');
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    first.range,
    vscode.CodeActionKind.QuickFix.value,
  );
}

/** What the quick fix of a command would be run with. */
export async function findingFor(document: vscode.TextDocument, command: string): Promise<FindingRef> {
  const fix = (await quickFixes(document)).find((action) => action.command?.command === command);
  assert.ok(fix?.command?.arguments, `there is a quick fix for ${command}`);
  const finding: FindingRef = fix.command.arguments[0];
  return finding;
}

/** Runs a command and presses Enter at whatever it asks, until it is done. */
export async function runAccepting(command: string, ...args: readonly unknown[]): Promise<void> {
  const presses = setInterval(
    () => void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'),
    300,
  );
  try {
    await vscode.commands.executeCommand(command, ...args);
  } finally {
    clearInterval(presses);
  }
}
