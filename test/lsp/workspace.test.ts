/** Files that are not open: the real server, its thread and real folders. */
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { WorkDoneProgressBegin, WorkDoneProgressReport } from 'vscode-languageserver/node';
import { CancellationTokenSource, WorkDoneProgress } from 'vscode-languageserver/node';
import type { FindingData } from '../../server/protocol/findings';
import { ScanWorkspace } from '../../server/protocol/requests';
import { DescribeVault, VaultChanged } from '../../server/protocol/vault';
import type { LanguageClient, StartOptions } from '../support/languageServer';
import { startServer } from '../support/languageServer';
import { bundled, temporaryDirectory } from '../support/program';
import { secretOf } from '../support/secrets';
import { followWorkspace, pullWorkspace } from '../support/workspaceDiagnostics';

const server = bundled('server/main.ts');
const directory = temporaryDirectory();
const token = secretOf('github-personal-access-token');
const line = `const token = '${token}';\n`;
const wait = { timeout: 50_000 };
/** The thread that scans gives way to everybody else. */
const patient = { timeout: 240_000 };

/** A folder on disk with these files. */
function folder(files: Readonly<Record<string, string | Buffer>> = {}) {
  const path = mkdtempSync(join(directory, 'folder-'));
  const write = (name: string, content: string | Buffer) => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  const uri = pathToFileURL(path).href;
  return { path, uri, write, uriOf: (name: string) => `${uri}/${name}` };
}

const start = async (options: StartOptions) => startServer(server, options);

async function changed({ connection }: LanguageClient, ...uris: string[]): Promise<void> {
  const changes = uris.map((uri) => ({ uri, type: 2 }));
  await connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
}

const names = (followed: { files: ReadonlyMap<string, unknown> }) => [...followed.files.keys()].sort();
/** The last line that the server wrote about a scan of everything. */
const lastScan = (client: LanguageClient) =>
  client
    .wire()
    .match(/Workspace scan: [^"]*/g)
    ?.at(-1);

test('what is in files that nobody opened, in any encoding; links, ignored and binary files are left out', async () => {
  const { path, uri } = folder({
    'a.ts': `\n${line}`,
    'clean.ts': 'const nothing = 0;\n',
    'wide.ts': Buffer.from(`\ufeff${line}`, 'utf16le'),
    'sub/deep/b.py': `token = "${token}"\n`,
    'binary.bin': Buffer.concat([Buffer.from([0, 1, 2, 0, 0, 3]), Buffer.from(line)]),
    'node_modules/x/index.js': line,
    '.git/config': line,
    '.gitignore': '*.log\n',
    'sub/.gitignore': 'local.ts\n',
    'debug.log': line,
    'sub/local.ts': line,
    'a b (1) é.ts': line,
    'a%41.ts': line,
  });
  symlinkSync(path, join(path, 'sub', 'loop'));
  symlinkSync(join(path, 'a.ts'), join(path, 'link.ts'));
  const client = await start({ folder: uri });
  const followed = followWorkspace(client, uri);
  await expect
    .poll(() => names(followed), wait)
    .toEqual(['a b (1) é.ts', 'a%41.ts', 'a.ts', 'sub/deep/b.py', 'wide.ts']);
  expect(followed.files.get('a.ts')).toMatchObject([
    { code: 'github-personal-access-token', range: { start: { line: 1, character: 15 } } },
  ]);
  expect(followed.files.get('wide.ts')).toMatchObject([{ range: { start: { line: 0, character: 15 } } }]);
  await expect.poll(() => lastScan(client), wait).toMatch(/ 5 secrets in 5 files\.$/);

  // The same fingerprint as in the editor, so that the same quick fixes are meant.
  client.open(`${uri}/a.ts`, 'typescript', `\n${line}`);
  const pulled = await client.pull(`${uri}/a.ts`);
  const data = (diagnostics: readonly { data?: FindingData }[] = []) => diagnostics.map(({ data }) => data);
  expect(pulled.kind === 'full' && data(pulled.items)).toEqual(data(followed.files.get('a.ts')));
  expect(client.wire()).not.toContain(token.slice(4));
});

test('changes on disk: written, made, removed, moved, ignored', async () => {
  const { path, uri, uriOf, write } = folder({ 'a.ts': line, 'sub/b.ts': line, 'sub/c.ts': 'let c = 0;\n' });
  const client = await start({ folder: uri });
  const followed = followWorkspace(client, uri);
  await expect.poll(() => names(followed), wait).toEqual(['a.ts', 'sub/b.ts']);

  write('a.ts', 'const token = process.env.TOKEN;\n');
  write('sub/c.ts', `\n\n${line}`);
  await changed(client, uriOf('a.ts'), uriOf('sub/c.ts'));
  await expect.poll(() => names(followed), wait).toEqual(['sub/b.ts', 'sub/c.ts']);
  expect(followed.files.get('sub/c.ts')).toMatchObject([{ range: { start: { line: 2 } } }]);

  renameSync(join(path, 'sub'), join(path, 'moved'));
  await changed(client, uriOf('sub'), uriOf('moved'));
  await expect.poll(() => names(followed), wait).toEqual(['moved/b.ts', 'moved/c.ts']);

  write('.gitignore', '/moved/b.ts\n');
  await changed(client, uriOf('.gitignore'));
  await expect.poll(() => names(followed), wait).toEqual(['moved/c.ts']);
  // Written where it is ignored, or where nothing is looked for: no news.
  write('moved/b.ts', `${line}\n`);
  write('node_modules/d.ts', line);
  write('node_modules/.gitignore', '');
  const scans = () => client.wire().match(/Workspace scan/g)?.length;
  const before = scans();
  write('e.ts', line);
  await changed(
    client,
    uriOf('moved/b.ts'),
    uriOf('node_modules/d.ts'),
    uriOf('node_modules/.gitignore'),
    uriOf('e.ts'),
  );
  await expect.poll(() => names(followed), wait).toEqual(['e.ts', 'moved/c.ts']);
  expect(scans()).toBe(before);
  rmSync(join(path, 'moved'), { recursive: true });
  await changed(client, uriOf('moved'));
  await expect.poll(() => names(followed), wait).toEqual(['e.ts']);
});

test('an open document counts in place of its file, and the file again when it is closed', async () => {
  const { uri, uriOf } = folder({ 'a.ts': line, 'b.ts': 'let b = 0;\n' });
  const client = await start({ folder: uri });
  const followed = followWorkspace(client, uri);
  await expect.poll(() => names(followed), wait).toEqual(['a.ts']);
  client.open(uriOf('a.ts'), 'typescript', 'let a = 0;\n');
  client.open(uriOf('b.ts'), 'typescript', `\n${line}`, 7);
  await expect.poll(() => names(followed), wait).toEqual(['b.ts']);
  expect(followed.reports.findLast((report) => report.uri === uriOf('b.ts'))).toMatchObject({ version: 7 });
  // What is written meanwhile does not change that.
  await changed(client, uriOf('a.ts'), uriOf('b.ts'));
  const before = followed.reports.length;
  for (const name of ['a.ts', 'b.ts'])
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(name) } });
  await expect.poll(() => names(followed), wait).toEqual(['a.ts']);
  expect(followed.reports.slice(before)).toMatchObject([{ kind: 'full', version: null }, { items: [] }]);
});

test('a document that is no file of the workspace is taken back when it is closed', async () => {
  const { uri } = folder({ '.gitignore': 'x.ts\n' });
  const client = await start({ folder: uri });
  const followed = followWorkspace(client, uri);
  for (const closed of [`${uri}/x.ts`, 'vscode-notebook-cell:/x#1', 'file:///elsewhere/x.ts']) {
    client.open(closed, 'typescript', line);
    await client.pull(closed);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: closed } });
    await expect
      .poll(() => followed.reports, wait)
      .toContainEqual({ kind: 'full', uri: closed, version: null, items: [] });
  }
});

test('the open cells of a notebook count in place of its file', async () => {
  const { path, uri } = folder({ 'a.ipynb': JSON.stringify({ cells: [{ source: [line] }] }), 'b.ts': line });
  const client = await start({ folder: uri });
  const followed = followWorkspace(client, uri);
  await expect.poll(() => names(followed), wait).toEqual(['a.ipynb', 'b.ts']);
  const cells = [1, 2].map((number) => `vscode-notebook-cell:${path}/a.ipynb#${number}`);
  for (const cell of cells) client.open(cell, 'python', line);
  await expect.poll(() => names(followed), wait).toEqual(['b.ts']);
  await changed(client, `${uri}/a.ipynb`);
  for (const cell of cells) {
    await pullWorkspace(client);
    expect(names(followed)).toEqual(['b.ts']);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: cell } });
  }
  await expect.poll(() => names(followed), wait).toEqual(['a.ipynb', 'b.ts']);
});

test('excluded by the settings of the editor, and not any more', async () => {
  const { uri } = folder({ 'a.ts': line, 'out/b.ts': line, 'x/gen/c.ts': line, 'x/d.min.js': line });
  const globs = ['**/gen', 'out', '**/*.{min.js,map}'];
  const client = await start({ folder: uri, excludes: [{ folder: uri, globs }] });
  const followed = followWorkspace(client, uri);
  await expect.poll(() => names(followed), wait).toEqual(['a.ts']);
  await client.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: {},
    excludes: [{ folder: uri, globs: ['**/*.ts'] }],
  });
  await expect.poll(() => names(followed), wait).toEqual(['x/d.min.js']);
});

test('what is wrong with the files that say how to scan, though nobody opened them', async () => {
  const { uri, uriOf, write } = folder({
    '.strongroom.yaml': 'rules:\n  - id: bad-rule\n    pattern: (a+)+key\n',
    '.strongroom-ignore.yaml': 'ignore: [',
    '.gitleaks.toml': '# nothing\n',
  });
  const client = await start({ folder: uri });
  const followed = followWorkspace(client, uri);
  await expect.poll(() => names(followed), wait).toEqual(['.strongroom-ignore.yaml', '.strongroom.yaml']);
  expect(followed.files.get('.strongroom.yaml')).toMatchObject([
    { range: { start: { line: 1 } }, message: expect.stringContaining('cannot be used') },
  ]);
  write('.strongroom.yaml', 'rules: []\n');
  write('.strongroom-ignore.yaml', `key: ${Buffer.alloc(32).toString('base64')}\nignore: []\n`);
  await changed(client, uriOf('.strongroom.yaml'), uriOf('.strongroom-ignore.yaml'));
  await expect.poll(() => names(followed), wait).toEqual([]);
});

test('each of several folders with its own rules; a folder within another one is looked at once', async () => {
  const { uri, uriOf } = folder({ 'a.ts': line, 'inner/b.ts': line, 'inner/c.ts': line });
  const client = await start({
    folders: [uri, uriOf('inner')],
    excludes: [{ folder: uriOf('inner'), globs: ['b.ts'] }],
  });
  const followed = followWorkspace(client, uri);
  await expect.poll(() => names(followed), wait).toEqual(['a.ts', 'inner/c.ts']);
  await expect.poll(() => lastScan(client)).toContain('2 files, 2 read');
});

test('told again only what has changed', async () => {
  const { uri, uriOf, write } = folder({ 'a.ts': line, 'b.ts': line, 'c.ts': line });
  const client = await start({ folder: uri });
  const source = new CancellationTokenSource();
  const first = followWorkspace(client, uri, { token: source.token });
  await expect.poll(() => names(first), wait).toHaveLength(3);
  source.cancel();
  await expect(first.answer).rejects.toMatchObject({ code: -32800 });
  write('b.ts', `\n${line}`);
  write('c.ts', '\n');
  await changed(client, uriOf('b.ts'), uriOf('c.ts'));
  const second = followWorkspace(client, uri, { previousResultIds: first.resultIds() });
  await expect.poll(() => second.reports, wait).toHaveLength(5);
  expect(names(second)).toEqual(['b.ts']);
  expect(second.reports.slice(0, 3).map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged', 'unchanged']);

  // A client that takes no parts gets its answer when all is known.
  expect((await pullWorkspace(client)).map(({ kind }) => kind)).toEqual(['full', 'full']);
  const reports = await pullWorkspace(client, second.resultIds());
  expect(reports.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged']);
});

/** Scans everything in a session of its own, and tells what the server says of it. */
async function session(options: StartOptions): Promise<string> {
  const client = await start(options);
  await pullWorkspace(client);
  await expect.poll(() => lastScan(client), wait).toBeDefined();
  client.process.kill('SIGKILL');
  return `${lastScan(client)}`;
}

test(
  'files without a secret are known again in the next session, without a word of them',
  patient,
  async () => {
    const clean = Object.fromEntries(
      [...Array(20).keys()].map((i) => [`clean${i}.ts`, `let variable${i} = ${i};\n`]),
    );
    const { path, uri, write } = folder({
      ...clean,
      'secret.ts': line,
      'hushed.ts': `${line.trim()} // strongroom:ignore\n`,
    });
    const storage = join(mkdtempSync(join(directory, 'storage-')), 'made');
    // Files that were written just now could be written again without a trace.
    await new Promise((resolve) => setTimeout(resolve, 200));
    const options = { folder: uri, storage };
    expect(await session(options)).toBe('Workspace scan: 22 files, 22 read, 1 secret in 1 file.');
    // Of those that hold one, hushed or not, nothing is kept.
    expect(await session(options)).toBe('Workspace scan: 22 files, 2 read, 1 secret in 1 file.');
    const kept = join(storage, 'cleanFiles.json');
    const text = readFileSync(kept, 'utf8');
    for (const word of [token.slice(4, 20), 'clean', 'secret', 'hushed', 'variable', path, 'token'])
      expect(text, word).not.toContain(word);
    expect(statSync(kept).mode & 0o077).toBe(0);

    // Touched, but the same; and another text with the old size and time.
    const now = new Date();
    utimesSync(join(path, 'clean1.ts'), now, now);
    const { atime, mtime } = statSync(join(path, 'clean2.ts'));
    write('big.ts', line.padEnd(200));
    write('clean2.ts', `let variable2 = 9;\n`);
    utimesSync(join(path, 'clean2.ts'), atime, mtime);
    expect(await session(options)).toBe('Workspace scan: 23 files, 5 read, 2 secrets in 2 files.');

    // A rule more is another scanner; a broken file is none.
    write('.strongroom.yaml', 'rules:\n  - id: acme-key\n    pattern: variable1\\d = (\\d+)\n');
    expect(await session(options)).toMatch(/^Workspace scan: 24 files, 24 read, /);
    for (const content of ['', '{"format":1,"key":7,"files":{}}', '[]', text.slice(0, -9)]) {
      writeFileSync(kept, content);
      expect(await session(options)).toMatch(/^Workspace scan: 24 files, 24 read, /);
    }
  },
);

test('a cancelled pull ends the scan, and the next one takes it up', patient, async () => {
  const { path, uri, write } = folder({ 'a.ts': line, 'z.ts': line });
  for (let i = 0; i < 3000; i++)
    write(`b${i % 50}/file${i}.ts`, `export const value${i} = ${i};\n`.repeat(20));
  const client = await start({ folder: uri });
  const source = new CancellationTokenSource();
  const first = followWorkspace(client, uri, { token: source.token });
  await expect.poll(() => names(first), { ...wait, interval: 5 }).toEqual(['a.ts']);
  source.cancel();
  await expect(first.answer).rejects.toMatchObject({ code: -32800 });
  rmSync(join(path, 'z.ts'));
  const second = followWorkspace(client, uri);
  await expect.poll(() => lastScan(client), wait).toContain('1 secret in 1 file.');
  expect(names(second)).toEqual(['a.ts']);
});

test('a scan that was asked for can be cancelled, and what it found stays', patient, async () => {
  const { uri, write } = folder({ 'a.ts': line });
  for (let i = 0; i < 3000; i++)
    write(`b${i % 50}/file${i}.ts`, `export const value${i} = ${i};\n`.repeat(20));
  const client = await start({ folder: uri, settings: { 'strongroom.scan.workspace': 'off' } });
  const source = new CancellationTokenSource();
  client.connection.onProgress(WorkDoneProgress.type, 'scan', ({ kind }) => {
    if (kind === 'report') source.cancel();
  });
  const params = { workDoneToken: 'scan' };
  const summary = await client.connection.sendRequest(ScanWorkspace.method, params, source.token);
  expect(summary).toMatchObject({ files: 3001, secrets: 1, complete: false });
  expect(lastScan(client)).toBeUndefined();
});

test('what is kept is not scanned, though it is in the workspace', async () => {
  const { path, uri, uriOf } = folder({ 'a.ts': line, 'kept/b.ts': line });
  const storage = join(path, 'kept');
  const client = await start({ folder: uri, storage });
  const followed = followWorkspace(client, uri);
  await expect.poll(() => lastScan(client), wait).toContain('1 file, 1 read');
  await changed(client, uriOf('kept/b.ts'), uriOf('kept'));
  await pullWorkspace(client);
  expect(names(followed)).toEqual(['a.ts']);
});

test('typing goes on while twenty thousand files are looked at', patient, async () => {
  const { uri, write, uriOf } = folder();
  for (let i = 0; i < 20_000; i++) write(`${i % 100}/${i}.ts`, `export const value${i} = ${i};\n`);
  write('z.ts', line);
  const client = await start({ folder: uri });
  const document = uriOf('typed.ts');
  client.open(document, 'typescript', '\n');
  const followed = followWorkspace(client, uri);
  let answers = 0;
  for (let version = 2; lastScan(client) === undefined; version++) {
    client.change(document, version, { text: version % 2 === 0 ? line : '\n' });
    const report = await client.pull(document);
    expect(report.kind === 'full' && report.items.length).toBe(version % 2 === 0 ? 1 : 0);
    answers++;
  }
  expect(answers).toBeGreaterThan(10);
  expect(lastScan(client)).toContain('20001 files, 20001 read');
  await expect.poll(() => names(followed), wait).toContain('z.ts');
});

test('a client that tells of no changes is told of them when it asks again', async () => {
  const { uri, write } = folder({ 'a.ts': line });
  const client = await start({ folder: uri, capabilities: {} });
  expect(await pullWorkspace(client)).toMatchObject([{ items: [{ code: 'github-personal-access-token' }] }]);
  write('a.ts', '\n');
  write('b.ts', line);
  expect(await pullWorkspace(client)).toMatchObject([{ uri: `${uri}/b.ts` }]);
});

test('asked for in spite of the setting: a summary, progress, and what was left out', async () => {
  const { path, uri, uriOf, write } = folder({ 'a.ts': line + line, 'b.ts': line, 'large.log': '' });
  truncateSync(join(path, 'large.log'), 50 * 1024 * 1024 + 1);
  const off = { 'strongroom.scan.workspace': 'off' };
  const client = await start({ folder: uri, settings: off });
  const followed = followWorkspace(client, uri);
  expect(await pullWorkspace(client)).toEqual([]);
  const told: (WorkDoneProgressBegin | WorkDoneProgressReport | { kind: 'end' })[] = [];
  client.connection.onProgress(WorkDoneProgress.type, 'scan', (value) => void told.push(value));
  expect(await client.request(ScanWorkspace, { workDoneToken: 'scan' })).toEqual({
    files: 3,
    secrets: 3,
    filesWithSecrets: 2,
    notes: ['1 file over 50 MB not scanned.'],
    complete: true,
  });
  expect(told.map(({ kind }) => kind)).toEqual(['begin', ...told.slice(2).map(() => 'report'), 'end']);
  expect(told.at(-2)).toMatchObject({ percentage: 100, message: '3 of 3 files' });
  await expect.poll(() => names(followed), wait).toEqual(['a.ts', 'b.ts']);
  // It stays true for the rest of the session,
  write('b.ts', '\n');
  await changed(client, uriOf('b.ts'));
  await expect.poll(() => names(followed), wait).toEqual(['a.ts']);
  // unless the setting says something new.
  const configure = async (settings: object) =>
    client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
  await configure({});
  await configure(off);
  await expect.poll(() => names(followed), wait).toEqual([]);
  await configure({ 'strongroom.enable': false });
  expect(await client.request(ScanWorkspace, {})).toMatchObject({
    complete: false,
    notes: [expect.stringContaining('strongroom.enable')],
  });
});

/** A copy of the server whose thread ends at once as long as a file is there. */
function fragile(): { readonly file: string; readonly fault: string } {
  const path = mkdtempSync(join(directory, 'fragile-'));
  const [file, fault] = [join(path, 'server.js'), join(path, 'fault')];
  const end = `if (!require('node:worker_threads').isMainThread && require('node:fs').existsSync(${JSON.stringify(fault)}))`;
  writeFileSync(
    file,
    `${end} { require('node:fs').appendFileSync(${JSON.stringify(fault)}, '.'); process.exit(7); }\n`,
  );
  appendFileSync(file, readFileSync(server.file));
  return { file, fault };
}

test('a thread that ends by itself is started again once; then it is said what to do', async () => {
  const { uri } = folder({ 'a.ts': line });
  const { file, fault } = fragile();
  writeFileSync(fault, '');
  const client = await startServer({ file }, { folder: uri });
  const followed = followWorkspace(client, uri);
  await expect.poll(() => client.wire(), wait).toContain('Strongroom could not scan the workspace');
  expect(readFileSync(fault, 'utf8')).toBe('..');
  expect(names(followed)).toEqual([]);
  // The rest of the server has not noticed.
  client.open(`${uri}/b.ts`, 'typescript', line);
  expect(await client.pull(`${uri}/b.ts`)).toMatchObject({
    items: [{ code: 'github-personal-access-token' }],
  });
  expect(await client.request(ScanWorkspace, {})).toMatchObject({ complete: false });
  rmSync(fault);
  expect(await client.request(ScanWorkspace, {})).toMatchObject({ complete: true, files: 1 });
  await expect.poll(() => names(followed), wait).toContain('a.ts');
});

test('policies in files that are not open, for the server that the user is logged in to', async () => {
  const rule = (capability: string) => `path "secret/data/app" {\n  capabilities = ["${capability}"]\n}\n`;
  const { uri, write, uriOf } = folder({
    'broken.hcl': rule('raed'),
    'newer.hcl': rule('scan'),
    'fine.hcl': rule('read'),
    'values.yaml': `policy: |\n  ${rule('raed').replaceAll('\n', '\n  ')}\n`,
    'nomad.hcl': 'namespace "x" {\n  policy = "raed"\n  capabilities = ["submit-job"]\n}\n',
    'main.tf': 'resource "x" "path" {\n  path = "/"\n  capabilities = ["raed"]\n}\n',
    'packer.pkr.hcl': 'build {\n  provisioner "file" {\n    path = "x"\n    policy = "raed"\n  }\n}\n',
    'server.hcl': 'storage "raft" {\n  path = "data"\n}\nlistener "tcp" {\n  capabilities = ["raed"]\n}\n',
  });
  const client = await start({ folder: uri, knowsMounts: true });
  let product = 'openbao';
  client.connection.onRequest(DescribeVault.method, () => {
    const [version, mounts, namespaces] = ['2.7.2', [], []];
    return { profile: 'Dev', product, version, mounts, namespaces, complete: false };
  });
  const followed = followWorkspace(client, uri);
  const codes = () =>
    [...followed.files].map(([name, items]) => `${name} ${items.map(({ code }) => code).join()}`).sort();
  const wrong = ['broken.hcl unknown-capability', 'values.yaml unknown-capability'];
  await expect.poll(codes, wait).toEqual(wrong);
  product = 'vault';
  await client.connection.sendNotification(VaultChanged.method);
  await expect.poll(codes, wait).toEqual([wrong[0], 'newer.hcl unknown-capability', wrong[1]]);
  write('broken.hcl', rule('read'));
  write('fine.hcl', rule('subscirbe'));
  await changed(client, uriOf('broken.hcl'), uriOf('fine.hcl'));
  await expect
    .poll(codes, wait)
    .toEqual(['fine.hcl unknown-capability', 'newer.hcl unknown-capability', wrong[1]]);
});
