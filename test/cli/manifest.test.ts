import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import type { DocumentReport } from '../../server/cli/manifest/check';
import { bundled, runProgram, temporaryDirectory } from '../support/program';

const program = bundled('server/cli/main.ts');
const cwd = temporaryDirectory();
const write = (files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
};
const manifest = (...args: string[]) => runProgram(program, ['manifest', ...args], { cwd });
const json = async (...paths: string[]) => {
  const { status, stdout, stderr } = await manifest('check', ...paths, '--offline', '--format', 'json');
  const documents: DocumentReport[] = JSON.parse(stdout);
  return { status, documents, stderr };
};

const es = (name: string, more = '') => `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: ${name}, namespace: apps}
spec:
  secretStoreRef: {name: vault}
  data: [{secretKey: a, remoteRef: {key: kv/a}}]
${more}`;
const store = `apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: {name: vault, namespace: apps}
spec: {provider: {vault: {server: 'https://vault.test', auth: {kubernetes: {mountPath: kubernetes, role: app}}}}}
`;

describe('strongroom manifest check', () => {
  it('reports every document of ours, with the verdict and the places', async () => {
    write({ 'good/a.yaml': `---\n${es('one')}---\nkind: ConfigMap\napiVersion: v1\n---\n${store}` });
    const { status, documents, stderr } = await json('good');
    expect([status, stderr]).toEqual([0, '']);
    expect(documents).toEqual([
      {
        file: join('good', 'a.yaml'),
        docIndex: 1,
        kind: 'ExternalSecret',
        apiVersion: 'external-secrets.io/v1',
        name: 'one',
        ok: true,
        problems: [],
      },
      {
        file: join('good', 'a.yaml'),
        docIndex: 3,
        kind: 'SecretStore',
        apiVersion: 'external-secrets.io/v1',
        name: 'vault',
        ok: true,
        problems: [],
      },
    ]);
    write({ 'bad/a.yaml': es('one', '  unknown: 1\n') });
    const bad = await json('bad/a.yaml');
    expect(bad.status).toBe(1);
    expect(bad.documents).toMatchObject([
      {
        file: 'bad/a.yaml',
        docIndex: 0,
        ok: false,
        problems: [
          { code: 'store-not-found', severity: 'information', source: 'cross' },
          {
            code: 'unknown-field',
            severity: 'error',
            source: 'schema',
            message: 'Unknown field spec.unknown.',
            range: { start: { line: 6, character: 2 }, end: { line: 6, character: 9 } },
          },
        ],
      },
    ]);
    expect(Object.keys(bad.documents[0]!)).toEqual([
      'file',
      'docIndex',
      'kind',
      'apiVersion',
      'name',
      'ok',
      'problems',
    ]);
  });

  it('looks across all paths', async () => {
    write({
      'across/es.yaml': es('one'),
      'across/store.json': JSON.stringify({ kind: 'List' }),
      'across2/store.yaml': store,
    });
    expect((await json('across')).documents[0]?.problems).toMatchObject([{ code: 'store-not-found' }]);
    expect((await json('across', 'across2')).documents.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('knows charts and patches by what is around them', async () => {
    write({
      'chart/Chart.yaml': 'name: a\nversion: 1.0.0\n',
      'chart/templates/es.yaml': es("'{{ $name }}'", '  unknown: 1\n'),
      'chart/values.yaml': 'kind: Nothing\n',
      'chart/templates/kind.yaml': es('kind').replace(
        '{name: vault}',
        '{name: vault, kind: {{ .Values.kind }}}',
      ),
      'overlay/kustomization.yaml': 'resources: [../base]\npatches: [{path: patches/es.yaml}]\n',
      'overlay/patches/es.yaml': es('one')
        .replace(/^ {2}(?:secretStoreRef|data).*\n/gm, '')
        .replace('spec:', 'spec: {refreshInterval: 5m}'),
    });
    const { status, documents } = await json('chart');
    expect([status, documents.map(({ ok, name }) => [ok, name])]).toEqual([
      0,
      [
        [true, '{{ $name }}'],
        [true, 'kind'],
      ],
    ]);
    expect(
      documents.map(({ problems }) => problems.map(({ code, severity }) => `${severity} ${code}`)),
    ).toEqual([['information store-not-found', 'warning unknown-field'], ['warning unsupported-value']]);
    expect(await json('overlay')).toMatchObject({ status: 0, documents: [{ ok: true, problems: [] }] });
    expect(await json('overlay/patches/es.yaml')).toMatchObject({ documents: [{ ok: true }] });
  });

  it('reports to people', async () => {
    write({ 'text/a.yaml': es('one', '  unknown: 1\n'), 'text/empty.yaml': '' });
    const { status, stdout } = await manifest('check', 'text');
    expect(status).toBe(1);
    expect(stdout).toBe(
      `${join('text', 'a.yaml')}:7:3 error unknown-field: Unknown field spec.unknown.\n1 problem in 1 document; the cluster would refuse 1 document.\n`,
    );
    expect(await manifest('check', join('text', 'empty.yaml'))).toMatchObject({
      status: 0,
      stdout: 'No problems in 0 documents.\n',
    });
  });

  it('reports as SARIF', async () => {
    write({ 'sarif/a.yaml': es('one', '  unknown: 1\n') });
    const { stdout } = await manifest('check', 'sarif', '-f', 'sarif');
    const schema = {
      type: 'object',
      required: ['$schema', 'version', 'runs'],
      properties: { version: { const: '2.1.0' } },
    };
    const sarif: { runs: { results: object[] }[] } = JSON.parse(stdout);
    expect(new Ajv().validate(schema, sarif)).toBe(true);
    expect(sarif.runs[0]?.results).toMatchObject([
      { ruleId: 'store-not-found', level: 'note' },
      {
        ruleId: 'unknown-field',
        level: 'error',
        locations: [
          { physicalLocation: { region: { startLine: 7, startColumn: 3, endLine: 7, endColumn: 10 } } },
        ],
      },
    ]);
  });

  it.each([
    [['chekc'], "There is no command 'manifest chekc'"],
    [['check'], 'Name the files'],
    [['check', ''], 'A path must not be empty'],
    [['check', 'a', '--format', 'xml'], '--format must be one of text, json, sarif'],
    [['check', 'a', '--wrong'], 'Unknown option'],
    [['check', 'nothing-here.yaml'], 'Cannot read nothing-here.yaml'],
  ])('refuses %j', async (args, words) => {
    const { status, stdout, stderr } = await manifest(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });

  it('helps', async () => {
    for (const args of [[], ['--help'], ['check', '--help']])
      expect(await manifest(...args)).toMatchObject({
        status: 0,
        stdout: expect.stringContaining('Usage: strongroom manifest check'),
      });
  });
});
