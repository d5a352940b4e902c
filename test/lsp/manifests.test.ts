import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type {
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
} from 'vscode-languageserver/node';
import { ProgressType, WorkDoneProgress } from 'vscode-languageserver/node';
import type { DescribeSecretParams, SecretDescription } from '../../server/protocol/vault';
import { DescribeSecret, DescribeVault, VaultChanged, VaultNames } from '../../server/protocol/vault';
import { applyEdits, LineIndex } from '../../server/text/lineIndex';
import type { LanguageClient } from '../support/languageServer';
import { startServer } from '../support/languageServer';
import { bundled, temporaryDirectory } from '../support/program';
import { secretOf } from '../support/secrets';

const server = bundled('server/main.ts');
const directory = temporaryDirectory();
const uri = 'file:///project/es.yaml';

const externalSecret = (spec: string, name = 'app'): string =>
  `apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata:\n  name: ${name}\nspec:\n${spec
    .split('\n')
    .map((line) => `  ${line}\n`)
    .join('')}`;
const fine = 'refreshInterval: 1h\nsecretStoreRef:\n  name: vault\ndataFrom:\n  - extract:\n      key: app';
const store =
  'apiVersion: external-secrets.io/v1\nkind: SecretStore\nmetadata:\n  name: vault\nspec:\n  provider:\n    vault:\n      server: https://vault.example.com\n      path: secret\n      auth:\n        kubernetes:\n          mountPath: kubernetes\n          role: app\n';

function items(report: DocumentDiagnosticReport): Diagnostic[] {
  if (report.kind !== 'full') throw new Error('The report is not full.');
  return report.items;
}

const told = (text: string, diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ range, code }) => {
    const { start, end } = new LineIndex(text).spanOf(range);
    return `${text.slice(start, end)} ${code}`;
  });

/** A folder with these files; answers the URI of one of them. */
function folderWith(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(directory, 'folder-'));
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  const at = (name: string) => pathToFileURL(join(folder, name)).href;
  return {
    folder: pathToFileURL(folder).href,
    at,
    write,
    remove: (name: string) => rmSync(join(folder, name)),
  };
}

/** The codes of what is told of a document. */
const codes = async (client: LanguageClient, of: string) =>
  items(await client.pull(of)).map(({ code }) => code);

test('a manifest is checked as it is typed, and its fixes change it', async () => {
  const client = await startServer(server);
  const text = externalSecret(
    fine.replace('refreshInterval', 'refreshIntervall').replace('name: vault', 'name: vault # ü'),
  );
  client.open(uri, 'yaml', text);
  const found = items(await client.pull(uri));
  expect(told(text, found)).toEqual(['refreshIntervall unknown-field']);
  const context = { diagnostics: found };
  const params = { textDocument: { uri }, range: found[0]?.range, context };
  const [fix] = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', params);
  expect(fix).toMatchObject({ title: 'Change to refreshInterval', isPreferred: true });
  const fixed = applyEdits(text, fix?.edit?.changes?.[uri] ?? []);
  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: fixed }],
  });
  expect(await codes(client, uri)).toEqual([]);
  const again = await client.pull(uri);
  expect(again.kind === 'full' && (await client.pull(uri, again.resultId)).kind).toBe('unchanged');
});

test('other YAML and JSON is left alone', async () => {
  const client = await startServer(server);
  const texts = {
    'ci.yaml': 'on: push\njobs:\n  a:\n    steps:\n      - uses: actions/checkout@v4\n        wth: {}\n',
    'openapi.yaml': 'openapi: 3.0.0\npaths: { /a: { get: { responses: {} } } }\n',
    'package.json': '{ "name": "x", "kind": "nothing" }',
    'deployment.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: x }\nspec: { wrong: 1 }\n',
    'broken.yaml': 'a: [\n',
  };
  for (const [name, text] of Object.entries(texts)) {
    client.open(`file:///project/${name}`, name.endsWith('json') ? 'json' : 'yaml', text);
    expect(await codes(client, `file:///project/${name}`)).toEqual([]);
  }
});

test('settings turn it off, or the problems of the schema', async () => {
  const client = await startServer(server);
  client.open(uri, 'yaml', externalSecret(`${fine}/\nwrong: 1`));
  const configure = async (settings: object) =>
    client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
  expect(await codes(client, uri)).toEqual(['key-slash', 'unknown-field']);
  await configure({ 'strongroom.manifests.schemaProblems': 'off' });
  expect(await codes(client, uri)).toEqual(['key-slash']);
  await configure({ 'strongroom.manifests.enable': false });
  expect(await codes(client, uri)).toEqual([]);
  await configure({});
  expect(await codes(client, uri)).toEqual(['key-slash', 'unknown-field']);
});

test('the other files of the workspace count, as they are in the editor', async () => {
  const { folder, at, write, remove } = folderWith({
    'es.yaml': externalSecret(fine),
    'deploy.yaml':
      'apiVersion: v1\nkind: Pod\nmetadata: { name: x }\nspec:\n  containers:\n    - name: a\n      envFrom: [{ secretRef: { name: app } }]\n',
  });
  const client = await startServer(server, { folder });
  client.open(at('es.yaml'), 'yaml', externalSecret(fine));
  const poll = async (name: string) => expect.poll(async () => codes(client, at(name)), { timeout: 5000 });
  await (await poll('es.yaml')).toEqual([]);
  // A workspace without any store does not have its stores here.
  write('other.yaml', store.replace('name: vault', 'name: other'));
  const change = async (name: string) =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: at(name), type: 1 }],
    });
  await change('other.yaml');
  await (await poll('es.yaml')).toEqual(['store-not-found']);
  client.open(at('store.yaml'), 'yaml', store);
  await client.pull(at('store.yaml'));
  await (await poll('es.yaml')).toEqual([]);
  await client.connection.sendNotification('textDocument/didClose', {
    textDocument: { uri: at('store.yaml') },
  });
  await (await poll('es.yaml')).toEqual(['store-not-found']);
  write('store.yaml', store);
  await change('store.yaml');
  await (await poll('es.yaml')).toEqual([]);
  remove('store.yaml');
  await change('store.yaml');
  await (await poll('es.yaml')).toEqual(['store-not-found']);
});

test('charts and kustomizations around a file are known', async () => {
  const { folder, at } = folderWith({
    'chart/Chart.yaml': 'name: x\n',
    'chart/values.yaml': 'interval: 1d\n',
    'base/kustomization.yaml': 'resources: [es.yaml]\n',
    'base/es.yaml': externalSecret(fine),
    'overlay/kustomization.yaml': 'resources: [../base]\npatches: [{ path: patch.yaml }]\n',
  });
  const client = await startServer(server, { folder });
  client.open(
    at('chart/templates/es.yaml'),
    'helm',
    externalSecret(
      fine.replace('1h', '{{ .Values.interval }}').replace('name: vault', 'name: {{ .Values.store }}'),
    ),
  );
  const [problem] = items(await client.pull(at('chart/templates/es.yaml')));
  expect(problem).toMatchObject({ code: 'invalid-duration', severity: 2 });
  client.open(at('overlay/patch.yaml'), 'yaml', externalSecret('refreshInterval: 2h'));
  expect(await codes(client, at('overlay/patch.yaml'))).toEqual([]);
});

test('a long file is checked in the background, and an edit of one document costs that document', async () => {
  const client = await startServer(server, {
    capabilities: { workspace: { diagnostics: { refreshSupport: true } } },
  });
  let refreshed = 0;
  client.connection.onRequest('workspace/diagnostic/refresh', () => void refreshed++);
  const documents = Array.from({ length: 1500 }, (_, n) => externalSecret(fine, `app-${n}`));
  documents[1400] = externalSecret(`${fine}\nwrong: 1`);
  const text = documents.join('---\n');
  client.open(uri, 'yaml', text);
  await client.pull(uri);
  await expect.poll(() => refreshed, { timeout: 20_000 }).toBeGreaterThan(0);
  await expect.poll(async () => codes(client, uri), { timeout: 20_000 }).toEqual(['unknown-field']);
  const start = new LineIndex(text).positionAt(text.indexOf('wrong: 1'));
  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [
      { range: { start, end: { line: start.line, character: start.character + 8 } }, text: '' },
    ],
  });
  // Answered at once: nothing else has to be checked again.
  expect(await codes(client, uri)).toEqual([]);
});

test('no value of a secret is in what is said about a manifest', async () => {
  const client = await startServer(server);
  const token = secretOf('github-personal-access-token');
  client.open(uri, 'yaml', externalSecret(fine.replace('1h', token)));
  const found = items(await client.pull(uri));
  expect(found.map(({ code }) => code)).toContain('invalid-duration');
  expect(JSON.stringify(found)).not.toContain(token);
});

/** What VS Code says of itself, as far as it matters here. */
const capabilities = {
  textDocument: Object.fromEntries(
    ['completion', 'definition', 'references', 'rename', 'documentSymbol'].map((name) => [
      name,
      { dynamicRegistration: true, completionItem: { snippetSupport: true } },
    ]),
  ),
};

test('a manifest is completed, explained and renamed across files', async () => {
  const pod =
    'apiVersion: v1\nkind: Pod\nmetadata: { name: x }\nspec:\n  containers:\n    - name: a\n      envFrom: [{ secretRef: { name: "made" } }]\n';
  const { folder, at } = folderWith({ 'pod.yaml': pod, 'store.yaml': store });
  const client = await startServer(server, { folder, capabilities });
  const text = `# ü\n---\n${externalSecret(`${fine}\ntarget:\n  name: made`)}`;
  client.open(at('es.yaml'), 'yaml', text);
  await client.pull(at('es.yaml'));
  const lines = new LineIndex(text);
  const ask = async <T>(method: string, part: string, more: object = {}): Promise<T> => {
    const position = lines.positionAt(text.indexOf(part) + part.length);
    return client.connection.sendRequest<T>(method, {
      textDocument: { uri: at('es.yaml') },
      position,
      ...more,
    });
  };
  const store1 = async () => ask<{ uri: string }[]>('textDocument/definition', 'name: vault');
  await expect.poll(async () => (await store1()).map(({ uri: one }) => one)).toEqual([at('store.yaml')]);
  const uses = await ask<{ uri: string }[]>('textDocument/references', 'name: made', {
    context: { includeDeclaration: true },
  });
  expect(uses.map(({ uri: one }) => one)).toEqual([at('es.yaml'), at('pod.yaml')]);
  const hover = await ask<{ contents: { value: string } } | null>('textDocument/hover', 'key: app');
  expect(hover?.contents.value).toContain('Reads `secret/data/app` through SecretStore `vault`.');
  const prepared = await ask<{ placeholder: string }>('textDocument/prepareRename', 'name: made');
  expect(prepared.placeholder).toBe('made');
  const edit = await ask<{ changes: Record<string, { range: never; newText: string }[]> }>(
    'textDocument/rename',
    'name: made',
    { newName: 'better' },
  );
  expect(applyEdits(text, edit.changes[at('es.yaml')] ?? [])).toBe(
    text.replace('name: made', 'name: better'),
  );
  expect(applyEdits(pod, edit.changes[at('pod.yaml')] ?? [])).toBe(pod.replace('"made"', '"better"'));
  await expect(ask('textDocument/rename', 'name: made', { newName: 'Not Good' })).rejects.toThrow(
    'small letters',
  );
  const links = await ask<{ target: string }[]>('textDocument/documentLink', '');
  expect(links.map(({ target }) => target)).toEqual([
    'https://vault.example.com/ui/vault/secrets/secret/show/app',
  ]);
  const items = await ask<{ label: string }[]>('textDocument/completion', 'refreshInterval: 1h');
  expect(items).toEqual([]);
  const symbols = await ask<{ name: string; detail: string }[]>('textDocument/documentSymbol', '');
  expect(symbols).toMatchObject([{ name: 'app', detail: 'ExternalSecret' }]);
});

test('reading many files shows progress, and is cancelled', async () => {
  const many = Array.from({ length: 12 }, (_, n) => externalSecret(fine, `app-${n}`)).join('---\n');
  const files = Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`${n % 50}/${n}.yaml`, many]));
  const { folder, at } = folderWith({ ...files, 'es.yaml': externalSecret(fine) });
  const client = await startServer(server, {
    folder,
    capabilities: { window: { workDoneProgress: true } },
  });
  const told2: { kind: string; title?: string; message?: string; cancellable?: boolean }[] = [];
  let cancel = () => undefined as void;
  client.connection.onRequest('window/workDoneProgress/create', ({ token }: { token: string }) => {
    client.connection.onProgress(WorkDoneProgress.type, token, (value) => void told2.push(value));
    cancel = () => void client.connection.sendNotification('window/workDoneProgress/cancel', { token });
  });
  client.open(at('es.yaml'), 'yaml', externalSecret(fine));
  await client.pull(at('es.yaml'));
  const patient = { timeout: 20_000 };
  await expect
    .poll(() => told2.find(({ kind }) => kind === 'report')?.message, patient)
    .toMatch(/of 3,001 files$/);
  expect(told2[0]).toMatchObject({
    kind: 'begin',
    title: 'Strongroom: reading Kubernetes manifests',
    cancellable: true,
  });
  cancel();
  await expect.poll(() => told2.at(-1)?.kind, patient).toBe('end');
  expect(told2.filter(({ message }) => message?.startsWith('3,000'))).toEqual([]);
});

test('a manifest is begun in an empty file, and other files get nothing', async () => {
  const client = await startServer(server, { capabilities });
  const complete = async (of: string, text: string, offset: number) => {
    client.open(of, 'yaml', text);
    const position = new LineIndex(text).positionAt(offset);
    return client.connection.sendRequest<{ label: string; textEdit: { newText: string } }[]>(
      'textDocument/completion',
      { textDocument: { uri: of }, position },
    );
  };
  const whole = await complete('file:///new.yaml', '', 0);
  expect(whole.map(({ label }) => label)).toContain('SecretStore kubernetes');
  const keys = await complete(
    'file:///es2.yaml',
    externalSecret(`${fine}\n`),
    externalSecret(`${fine}\n`).length - 1,
  );
  expect(keys.map(({ label }) => label)).toContain('target');
  const workflow = 'on: push\njobs:\n  a:\n    \n';
  expect(await complete('file:///ci.yaml', workflow, workflow.length - 1)).toEqual([]);
  expect(
    await client.connection.sendRequest('textDocument/definition', {
      textDocument: { uri: 'file:///ci.yaml' },
      position: { line: 0, character: 1 },
    }),
  ).toEqual([]);
});

test('what the vault does not have is told, as soon as it is known', async () => {
  const client = await startServer(server, { capabilities, knowsMounts: true });
  const asked: DescribeSecretParams[] = [];
  const known: Record<string, Omit<SecretDescription, 'profile' | 'isCertain'>> = {
    'secret/data/app': { state: 'there', fields: { password: null, db: { host: null } } },
    'secret/data/team/billin': { state: 'absent', siblings: ['billing', 'other'] },
    'secret/data/gone': { state: 'deleted' },
    'secret/data/old': { state: 'noVersion' },
  };
  client.connection.onRequest(DescribeSecret.method, (params: DescribeSecretParams) => {
    asked.push(params);
    const found = known[params.path];
    return found ? { profile: 'Dev', isCertain: params.path !== 'secret/data/gone', ...found } : null;
  });
  const entry = (key: string, property: string) =>
    `  - secretKey: a${key.length}${property.length}\n    remoteRef:\n      key: ${key}\n      property: ${property}\n`;
  const data = [
    ['app', 'password'],
    ['app', 'db.host'],
    ['app', 'pasword'],
    ['app', 'db.port.x'],
    ['app', 'list.#.x'],
    ['team/billin', 'password'],
    ['gone', 'password1'],
    ['hidden', 'password12'],
    ['old', 'p\n      version: "9"'],
  ].map(([key = '', property = '']) => entry(key, property));
  const text = `${store}---\n${externalSecret(`refreshInterval: 1h\nsecretStoreRef:\n  name: vault\ndata:\n${data.join('')}`)}`;
  client.open(uri, 'yaml', text);
  const told2 = async () => {
    const found = items(await client.pull(uri)).filter(({ code }) => String(code).startsWith('vault-'));
    return found.map(({ message, severity }) => [severity, message]);
  };
  await expect.poll(told2, { timeout: 5000 }).toEqual([
    [2, "At Dev secret/data/app has no field 'pasword'. Did you mean 'password'?"],
    [2, "At Dev secret/data/app has no field 'db.port.x'."],
    [2, "At Dev there is no secret at secret/data/team/billin. Did you mean 'team/billing'?"],
    [3, 'At Dev the latest version of secret/data/gone is deleted.'],
    [2, 'At Dev there is no version 9 of secret/data/old.'],
  ]);
  // One question for each secret, whatever is read of it, and none for a place that does not change.
  expect(asked.map(({ path }) => path).sort()).toEqual([
    'secret/data/app',
    'secret/data/gone',
    'secret/data/hidden',
    'secret/data/old',
    'secret/data/team/billin',
  ]);
  expect(asked[0]).toEqual({ path: 'secret/data/app', kvVersion: 2, server: 'https://vault.example.com' });
  const complete = async (part: string) => {
    const position = new LineIndex(text).positionAt(text.indexOf(part) + part.length);
    const params = { textDocument: { uri }, position };
    const found = await client.connection.sendRequest<{ label: string }[]>('textDocument/completion', params);
    return found.map(({ label }) => label);
  };
  expect(await complete('property: pas')).toEqual(['password', 'db', 'db.host']);
  client.connection.onRequest(DescribeVault.method, () => ({
    profile: 'Dev',
    product: 'openbao',
    version: '2.7.2',
    mounts: [],
    namespaces: [],
    complete: true,
  }));
  client.connection.onRequest(VaultNames.method, ({ path }: { path: string }) =>
    path === 'secret/metadata/team' ? ['app', 'deep/'] : null,
  );
  await client.connection.sendNotification(VaultChanged.method);
  expect(await complete('key: team/')).toEqual(['team/app', 'team/deep/']);
});

test('what is wrong with manifests that are not open is told of the whole workspace', async () => {
  const pod = (secret: string, key: string) =>
    `apiVersion: v1\nkind: Pod\nmetadata: { name: x }\nspec: { containers: [{ name: a, env: [{ name: A, valueFrom: { secretKeyRef: { name: ${secret}, key: ${key} } } }] }] }\n`;
  const made = externalSecret(
    'refreshInterval: 1h\nsecretStoreRef: { name: vault }\ndata: [{ secretKey: password, remoteRef: { key: app } }]',
  );
  const { folder, at, write } = folderWith({
    'es.yaml': made.replace('1h', '1d'),
    'store.yaml': store,
    'pod.yaml': pod('app', 'pasword'),
    'fine.yaml': pod('app', 'password'),
    'ci.yaml': 'on: push\njobs: {}\n',
    'token.yaml': `${made.replace('name: app', 'name: other')}# token: ${secretOf('github-personal-access-token')}\n`,
  });
  const client = await startServer(server, {
    folder,
    capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
  });
  const told4 = new Map<string, readonly unknown[]>();
  client.connection.onProgress(
    new ProgressType<WorkspaceDiagnosticReportPartialResult>(),
    'all',
    ({ items: found }) => {
      for (const report of found)
        if (report.kind === 'full') {
          const name = report.uri.slice(report.uri.lastIndexOf('/') + 1);
          if (report.items.length > 0)
            told4.set(
              name,
              report.items.map(({ code }) => code),
            );
          else told4.delete(name);
        }
    },
  );
  const asked = client.connection
    .sendRequest('workspace/diagnostic', { previousResultIds: [], partialResultToken: 'all' })
    .catch(() => undefined);
  const all = () => Object.fromEntries(told4);
  const token = ['token.yaml', ['github-personal-access-token']];
  await expect
    .poll(all, { timeout: 10_000 })
    .toEqual(
      Object.fromEntries([['es.yaml', ['invalid-duration']], ['pod.yaml', ['secret-key-missing']], token]),
    );
  // An open document speaks for itself, and its file again when it is closed.
  client.open(at('pod.yaml'), 'yaml', pod('app', 'password'));
  write('es.yaml', made);
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: at('es.yaml'), type: 2 }],
  });
  await expect.poll(all, { timeout: 10_000 }).toEqual(Object.fromEntries([token]));
  await client.connection.sendNotification('textDocument/didClose', {
    textDocument: { uri: at('pod.yaml') },
  });
  await expect
    .poll(all, { timeout: 10_000 })
    .toEqual(Object.fromEntries([['pod.yaml', ['secret-key-missing']], token]));
  await client.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { 'strongroom.manifests.enable': false },
  });
  await expect.poll(all, { timeout: 10_000 }).toEqual(Object.fromEntries([token]));
  expect(asked).toBeInstanceOf(Promise);
});
