import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { Diagnostic, DocumentDiagnosticReport, Hover } from 'vscode-languageserver/node';
import {
  CancellationTokenSource,
  DiagnosticSeverity,
  DiagnosticTag,
  MarkupContent,
} from 'vscode-languageserver/node';
import type { FindingData, FindingRef } from '../../server/protocol/findings';
import { FindingCommand } from '../../server/protocol/findings';
import { PlanIgnore, PlanMove, PrintReferences, ProposeMove } from '../../server/protocol/requests';
import type { FileEdit, MoveTarget } from '../../server/protocol/requests';
import { applyEdits } from '../../server/text/lineIndex';
import type { LanguageClient } from '../support/languageServer';
import { startServer } from '../support/languageServer';
import { bundled, temporaryDirectory } from '../support/program';
import { secretOf } from '../support/secrets';

const server = bundled('server/main.ts');
const directory = temporaryDirectory();
const token = secretOf('github-personal-access-token');
const uri = 'file:///project/src/config.ts';
const target: MoveTarget = { mount: 'secret', kvVersion: 2, path: 'shop/github', field: 'token' };

function items(report: DocumentDiagnosticReport): Diagnostic[] {
  if (report.kind !== 'full') throw new Error('The report is not full.');
  return report.items;
}

/** A range of `length` characters at the only place of `part` in one line of a text. */
function at(text: string, part: string) {
  const lines = text.split(/\r\n|\n|\r/);
  const line = lines.findIndex((content) => content.includes(part));
  const character = lines[line]?.indexOf(part) ?? -1;
  return { start: { line, character }, end: { line, character: character + part.length } };
}

function markdownOf(hover: Hover | null): string {
  const contents = hover?.contents;
  return MarkupContent.is(contents) ? contents.value : '';
}

function refTo(document: string, version: number, diagnostic: Diagnostic | undefined): FindingRef {
  if (!diagnostic) throw new Error('There is no diagnostic.');
  const { fingerprint }: FindingData = diagnostic.data;
  return { uri: document, version, range: diagnostic.range, fingerprint };
}

/** A workspace folder on disk. */
function folder(): { readonly uri: string; write(name: string, text: string): string } {
  const path = mkdtempSync(join(directory, 'folder-'));
  return {
    uri: pathToFileURL(path).href,
    write: (name, text) => {
      writeFileSync(join(path, name), text);
      return pathToFileURL(join(path, name)).href;
    },
  };
}

function applyToDisk({ uri: file, edits }: FileEdit, before = ''): void {
  writeFileSync(fileURLToPath(file), applyEdits(before, edits));
}

test.each(['ipc', 'stdio'] as const)('a secret is seen as it is typed, over %s', async (transport) => {
  const client = await startServer(server, { transport });
  const text = `const a = 1;\r\nconst é = "😀", t = "";\r\n`;
  client.open(uri, 'typescript', text);
  const first = await client.pull(uri);
  expect(items(first)).toEqual([]);

  const start = { line: 1, character: 22 };
  client.change(uri, 2, { range: { start, end: start }, text: token });
  const second = await client.pull(uri, first.resultId);
  const changed = applyEdits(text, [{ range: { start, end: start }, newText: token }]);
  const [diagnostic, ...more] = items(second);
  expect(more).toEqual([]);
  expect(diagnostic).toMatchObject({
    range: at(changed, token),
    source: 'Strongroom',
    code: 'github-personal-access-token',
    codeDescription: { href: expect.stringMatching(/^https:\/\//) },
    severity: DiagnosticSeverity.Error,
    message: expect.stringMatching(/^GitHub personal access token in source\. .* then revoke it\.$/),
    data: { ruleId: 'github-personal-access-token', fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/) },
  });

  expect(await client.pull(uri, second.resultId)).toEqual({ kind: 'unchanged', resultId: second.resultId });
  const top = { line: 0, character: 0 };
  client.change(uri, 3, {
    range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } },
    text: '// end',
  });
  expect(await client.pull(uri, second.resultId)).toMatchObject({ kind: 'unchanged' });
  client.change(uri, 4, { range: { start: top, end: top }, text: '😀\r\n' });
  const fourth = await client.pull(uri, second.resultId);
  expect(items(fourth)).toMatchObject([{ range: at(`😀\r\n${changed}`, token) }]);
  client.change(uri, 5, { text: 'const nothing = 0;\n' });
  expect(items(await client.pull(uri, fourth.resultId))).toEqual([]);
  expect(client.wire()).not.toContain(token.slice(4));
});

test('what the server says of itself', async () => {
  const { initialized, watched } = await startServer(server);
  expect(initialized).toMatchObject({
    serverInfo: { name: 'Strongroom' },
    capabilities: {
      textDocumentSync: { openClose: true, change: 2 },
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: true },
      codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite'] },
      hoverProvider: true,
    },
  });
  await expect.poll(() => watched).toEqual(['**/*']);
});

test('hover says what to do and how to ignore', async () => {
  const client = await startServer(server);
  const text = `const token = '${token}';\n`;
  client.open(uri, 'typescript', text);
  const hover = await client.hover(uri, 0, 20);
  expect(hover?.range).toEqual(at(text, token));
  const value = markdownOf(hover);
  expect(value).toMatch(/^\[Revoke or rotate it\]\(https:\/\//);
  expect(value).toContain('`strongroom:ignore github-personal-access-token`');
  expect(await client.hover(uri, 0, 3)).toBeNull();
  expect(await client.hover(uri, 99, 99)).toBeNull();
});

test('a pair names its other half', async () => {
  const client = await startServer(server);
  const file = 'file:///project/.env';
  client.open(file, 'dotenv', secretOf('aws-access-key', 1, 2));
  const [diagnostic, ...more] = items(await client.pull(file));
  expect(more).toEqual([]);
  expect(diagnostic?.relatedInformation).toMatchObject([
    {
      location: { uri: file, range: { start: { line: 0 } } },
      message: 'The AWS access key ID that belongs to it.',
    },
  ]);
  const hover = await client.hover(file, 1, 30);
  expect(markdownOf(hover)).toContain('AWS access key ID on line 1');
});

test('code actions: move first, each with a reference to the finding', async () => {
  const client = await startServer(server, { folder: folder().uri });
  const text = `const token = '${token}';\n`;
  const file = `${folder().uri}/a.ts`;
  client.open(file, 'yaml', `token: ${token}\n`, 7);
  const [diagnostic] = items(await client.pull(file));
  if (!diagnostic) throw new Error('There is no diagnostic.');
  const ref = refTo(file, 7, diagnostic);
  const found = await client.actions(file, diagnostic.range, { diagnostics: [diagnostic] });
  expect(found.map(({ command }) => command?.command)).toEqual([
    FindingCommand.move,
    FindingCommand.ignoreHere,
    FindingCommand.ignoreInWorkspace,
    FindingCommand.findInVault,
  ]);
  expect(found.map(({ isPreferred }) => isPreferred ?? false)).toEqual([true, false, false, false]);
  for (const action of found) {
    expect(action).toMatchObject({
      kind: 'quickfix',
      diagnostics: [diagnostic],
      command: { arguments: [ref] },
    });
  }
  const away = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
  expect(await client.actions(file, away)).toEqual([]);
  expect(await client.actions(file, diagnostic.range, { only: ['refactor'] })).toEqual([]);
  expect(await client.actions(file, diagnostic.range, { only: ['quickfix'] })).toHaveLength(4);

  // No reference is known for this language.
  client.open(uri, 'markdown', text);
  const [move] = await client.actions(uri, at(text, token));
  expect(move).toMatchObject({ title: 'Move to Vault…', disabled: { reason: expect.stringMatching(/\w/) } });
  expect(move?.command).toBeUndefined();
});

test('a disabled action is left out for a client that does not know it', async () => {
  const client = await startServer(server, { capabilities: {} });
  const text = `token ${token}\n`;
  client.open(uri, 'markdown', text);
  const found = await client.actions(uri, at(text, token));
  expect(found.map(({ command }) => command?.command)).not.toContain(FindingCommand.move);
  expect(found).toHaveLength(3);
});

test('a move: proposal, plan, edits, and nothing is found any more', async () => {
  const workspace = folder();
  const client = await startServer(server, { folder: workspace.uri });
  const file = `${workspace.uri}/src/config.ts`;
  const text = `export const githubToken = '${token}';\r\n`;
  client.open(file, 'typescript', text, 3);
  const [diagnostic] = items(await client.pull(file));
  const finding = refTo(file, 3, diagnostic);
  const proposal = await client.request(ProposeMove, finding);
  expect(proposal).toMatchObject({
    kind: 'proposal',
    version: 3,
    style: 'environment',
    path: 'shop/github',
    value: [{ range: at(text, token) }],
  });
  const plan = await client.request(PlanMove, { finding, target: { ...target, envName: 'GITHUB_TOKEN' } });
  if (plan.kind !== 'plan') throw new Error(plan.message);
  expect(plan).toMatchObject({ version: 3, replacement: expect.stringContaining('GITHUB_TOKEN') });
  const after = applyEdits(text, plan.edits);
  expect(after).toContain('process.env.GITHUB_TOKEN');
  client.change(file, 4, ...plan.edits.map(({ range, newText }) => ({ range, text: newText })));
  expect(items(await client.pull(file))).toEqual([]);
  expect(await client.request(PlanMove, { finding, target })).toMatchObject({
    kind: 'refused',
    code: 'not-found',
  });

  expect(plan.environmentFile).toMatchObject({ uri: `${workspace.uri}/vals.env.yaml`, exists: false });
  // The entry is seen once the file is there, on disk or, newer, open in the editor.
  if (plan.environmentFile) applyToDisk(plan.environmentFile);
  client.change(file, 5, { text });
  const again = refTo(file, 5, items(await client.pull(file))[0]);
  const second = await client.request(PlanMove, {
    finding: again,
    target: { ...target, envName: 'GITHUB_TOKEN' },
  });
  expect(second).toMatchObject({ kind: 'plan' });
  expect(second).not.toHaveProperty('environmentFile');
  client.open(`${workspace.uri}/vals.env.yaml`, 'yaml', '# empty\n');
  const third = await client.request(PlanMove, {
    finding: again,
    target: { ...target, envName: 'GITHUB_TOKEN' },
  });
  expect(third).toMatchObject({ environmentFile: { exists: true } });
  expect(client.wire()).not.toContain(token.slice(4));
});

test.runIf(process.platform === 'linux')(
  'no plan writes through a link, or to what cannot be written',
  async () => {
    const workspace = folder();
    const client = await startServer(server, { folder: workspace.uri });
    const file = `${workspace.uri}/config.ts`;
    client.open(file, 'typescript', `const githubToken = '${token}';\n`);
    const finding = refTo(file, 1, items(await client.pull(file))[0]);
    const outside = fileURLToPath(folder().write('outside.yaml', 'a: b\n'));
    const [environment, ignore] = ['vals.env.yaml', '.strongroom-ignore.yaml'].map((name) =>
      join(fileURLToPath(workspace.uri), name),
    );
    for (const at of [environment, ignore]) {
      if (at === undefined) throw new Error('no path');
      const plan = async () =>
        at === ignore
          ? client.request(PlanIgnore, { finding, scope: 'workspace', reason: 'x' })
          : client.request(PlanMove, { finding, target: { ...target, envName: 'GITHUB_TOKEN' } });
      for (const [make, words] of [
        [() => symlinkSync(outside, at), 'is a link out of the workspace folder'],
        [() => symlinkSync(join(outside, '../absent.yaml'), at), 'cannot be read and written'],
        [() => mkdirSync(at), 'is no regular file'],
        [() => writeFileSync(at, Buffer.alloc(6 * 1024 * 1024)), 'is larger than 5 MB'],
      ] as const) {
        make();
        expect(await plan()).toMatchObject({ kind: 'refused', message: expect.stringContaining(words) });
        rmSync(at, { recursive: true });
      }
      expect(await plan()).toMatchObject({ kind: 'plan' });
    }
  },
);

test('references are printed, the configured format first', async () => {
  const client = await startServer(server, { settings: { 'strongroom.references.format': 'bank-vaults' } });
  const printed = await client.request(PrintReferences, { target });
  expect(printed.map(({ format }) => format)).toEqual(['bank-vaults', 'vals']);
  expect(printed.map(({ text }) => text)).toEqual([
    'vault:secret/data/shop/github#token',
    'ref+vault://secret/shop/github#/token',
  ]);
});

test('ignored here: the comment makes it go away', async () => {
  const client = await startServer(server);
  const text = `const token = '${token}';\n`;
  client.open(uri, 'typescript', text);
  const finding = refTo(uri, 1, items(await client.pull(uri))[0]);
  const plan = await client.request(PlanIgnore, { finding, scope: 'line', reason: 'only a test' });
  if (plan.kind !== 'plan') throw new Error(plan.message);
  client.change(uri, 2, ...plan.edits.map(({ range, newText }) => ({ range, text: newText })));
  expect(items(await client.pull(uri))).toEqual([]);
});

test('ignored in the workspace: by value, in a file, wherever it stands', async () => {
  const workspace = folder();
  const client = await startServer(server, { folder: workspace.uri });
  const file = `${workspace.uri}/a.ts`;
  client.open(file, 'typescript', `const token = '${token}';\n`);
  const before = await client.pull(file);
  const finding = refTo(file, 1, items(before)[0]);
  const plan = await client.request(PlanIgnore, { finding, scope: 'workspace', reason: 'test account' });
  if (plan.kind !== 'plan' || !plan.file) throw new Error('There is no plan for the file.');
  applyToDisk(plan.file);
  const refreshed = client.refreshed();
  const changes = [{ uri: plan.file.uri, type: 1 }];
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  await refreshed;
  expect(items(await client.pull(file, before.resultId))).toEqual([]);
  const other = secretOf('github-personal-access-token', 2);
  client.change(file, 2, { text: `\n\nconst other = '${other}', moved = '${token}';\n` });
  expect(items(await client.pull(file))).toMatchObject([{ range: { start: { line: 2, character: 15 } } }]);

  // Open and broken in the editor: the last good content counts, and the file itself says what is wrong.
  client.open(plan.file.uri, 'yaml', 'ignore: [');
  expect(items(await client.pull(plan.file.uri))).toMatchObject([
    { message: expect.stringContaining('ignore file') },
  ]);
  expect(items(await client.pull(file))).toHaveLength(1);
  await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: plan.file.uri } });
  rmSync(fileURLToPath(plan.file.uri));
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  expect(items(await client.pull(file))).toHaveLength(2);
});

test('a rule of the workspace: used at once, refused where it stands; comments without effect are faded', async () => {
  const workspace = folder();
  const client = await startServer(server, { folder: workspace.uri });
  const acme = ['acme', '5d41402abc4b2a76b971'].join('_');
  const file = `${workspace.uri}/a.ts`;
  client.open(file, 'typescript', `const a = '${acme}';\nconst b = 1; // strongroom:ignore\n`);
  const hint = {
    severity: DiagnosticSeverity.Hint,
    tags: [DiagnosticTag.Unnecessary],
    message: 'This comment suppresses nothing. Remove it.',
    range: at('\nconst b = 1; // strongroom:ignore', 'strongroom:ignore'),
  };
  expect(items(await client.pull(file))).toMatchObject([hint]);

  const rules = 'rules:\n  - id: acme-key\n    pattern: acme_[0-9a-f]{20}\n';
  const config = workspace.write('.strongroom.yaml', rules);
  const refreshed = client.refreshed();
  const changes = [{ uri: config, type: 1 }];
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  await refreshed;
  expect(items(await client.pull(file))).toMatchObject([{ code: 'acme-key' }, hint]);

  client.open(config, 'yaml', `${rules}  - id: bad-rule\n    pattern: (a+)+key\n`);
  expect(items(await client.pull(config))).toMatchObject([
    {
      severity: DiagnosticSeverity.Warning,
      range: { start: { line: 3 } },
      message: expect.stringMatching(/^Rule 2: its `pattern` cannot be used: /),
    },
  ]);
});

test('settings at the start and on change; nonsense in them becomes the default', async () => {
  const client = await startServer(server, { settings: { 'strongroom.enable': false } });
  const lines = [1, 2, 3].map((seed) => `const t = '${secretOf('github-personal-access-token', seed)}';\n`);
  client.open(uri, 'typescript', lines.join(''));
  expect(items(await client.pull(uri))).toEqual([]);
  const configure = async (settings: unknown) => {
    const refreshed = client.refreshed();
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await refreshed;
    return items(await client.pull(uri));
  };
  expect(await configure({ 'strongroom.enable': true })).toHaveLength(3);
  const few = await configure({ 'strongroom.maxFindingsPerFile': 2 });
  expect(few.map(({ code }) => code)).toEqual([
    'github-personal-access-token',
    'github-personal-access-token',
    undefined,
  ]);
  expect(few[2]?.message).toContain('strongroom.maxFindingsPerFile');
  const nonsense = {
    'strongroom.enable': 'yes',
    'strongroom.maxFindingsPerFile': -1,
    'strongroom.minimumConfidence': 7,
  };
  expect(await configure(nonsense)).toHaveLength(2);
});

/** Sends what no client should. */
async function answerTo(client: LanguageClient, method: string, params: object | null): Promise<unknown> {
  return client.connection
    .sendRequest(method, params)
    .catch((error: { code: number; message: string }) => error);
}

test('bad messages get an error, and the server lives', async () => {
  const client = await startServer(server);
  const text = `const token = '${token}';\n`;
  client.open(uri, 'typescript', text);
  const methods = [
    'textDocument/diagnostic',
    'textDocument/hover',
    'textDocument/codeAction',
    ProposeMove.method,
    PlanMove.method,
    PlanIgnore.method,
    PrintReferences.method,
  ];
  const wrong = [
    null,
    {},
    { textDocument: null },
    { textDocument: { uri: 7 } },
    { uri, version: 'one', fingerprint: token },
    [token],
  ];
  for (const method of methods) {
    for (const params of wrong) {
      expect(await answerTo(client, method, params)).toMatchObject({ code: -32602 });
    }
  }
  for (const method of [
    'textDocument/didOpen',
    'textDocument/didChange',
    'textDocument/didClose',
    'workspace/didChangeWatchedFiles',
    'workspace/didChangeWorkspaceFolders',
  ]) {
    await client.connection.sendNotification(method, {
      textDocument: { uri: {}, text: token },
      event: token,
    });
  }
  expect(await answerTo(client, 'strongroom/unknown', { text: token })).toMatchObject({ code: -32601 });
  client.process.send?.({ jsonrpc: '2.0', nonsense: token });
  client.process.send?.({ jsonrpc: '2.0', method: 7, params: token });
  client.process.send?.([token]);
  client.process.send?.(token);
  client.change('file:///project/never-opened.ts', 2, { text });
  expect(items(await client.pull('file:///project/never-opened.ts'))).toEqual([]);
  expect(await client.actions('file:///project/never-opened.ts', at(text, token))).toEqual([]);
  const far = { start: { line: -5, character: -1 }, end: { line: 1e9, character: 1e9 } };
  client.change(uri, 2, { range: far, text });
  expect(items(await client.pull(uri))).toHaveLength(1);
  expect(await client.actions(uri, far)).toHaveLength(4);
  expect(client.wire()).not.toContain(token.slice(4));
});

test('broken framing on standard input neither ends the server nor shows the text', async () => {
  const client = await startServer(server, { transport: 'stdio' });
  const body = `{"jsonrpc":"2.0","method":"x","params":"${token}`;
  client.process.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  client.open(uri, 'typescript', `const token = '${token}';\n`);
  expect(items(await client.pull(uri))).toHaveLength(1);
  expect(client.wire()).not.toContain(token.slice(4));
});

test('a cancelled pull is answered as cancelled', async () => {
  const client = await startServer(server);
  client.open(uri, 'typescript', `const token = '${token}';\n`.repeat(2000));
  const source = new CancellationTokenSource();
  const params = { textDocument: { uri } };
  const pull = client.connection.sendRequest('textDocument/diagnostic', params, source.token);
  source.cancel();
  await expect(pull).rejects.toMatchObject({ code: -32800 });
  expect(items(await client.pull(uri))).toHaveLength(201);
});

test.each(['ipc', 'stdio'] as const)('shutdown and exit end the process, over %s', async (transport) => {
  const client = await startServer(server, { transport });
  const exited = once(client.process, 'exit');
  await client.connection.sendRequest('shutdown');
  await client.connection.sendNotification('exit');
  expect((await exited)[0]).toBe(0);
});

test.each(['ipc', 'stdio'] as const)(
  'the server ends when the client goes away, over %s',
  async (transport) => {
    const client = await startServer(server, { transport });
    const exited = once(client.process, 'exit');
    if (transport === 'ipc') client.process.disconnect();
    else client.process.stdin?.end();
    await exited;
  },
);
