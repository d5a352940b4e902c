import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createService } from '../../server/service/createService';
import { maxTextLength } from '../../server/service/documents';
import { findingHover, findingMessage, reportMessage } from '../../server/service/message';
import { serverSettings } from '../../server/service/serverSettings';
import type { Host, Service } from '../../server/service/types';
import type { TextChange } from '../../server/text/types';
import { secretOf } from '../support/secrets';

const token = secretOf('github-personal-access-token');
const uri = 'file:///project/a.ts';
const key = Buffer.alloc(32, 5).toString('base64');
const ignoreUri = 'file:///project/.strongroom-ignore.yaml';

/** A workspace folder whose files are these. */
function hostOf(files: Map<string, string> = new Map()): Host {
  return {
    readFile: (file) => files.get(file),
    workspaceFolder: (file) =>
      file.startsWith('file:///project/') ? { uri: 'file:///project', name: 'work' } : undefined,
  };
}

function opened(text: string, host = hostOf()): Service {
  const service = createService(host);
  service.open(uri, 'typescript', 1, text);
  return service;
}

test('after any edits the findings are those of the whole text, and resultId tells whether they changed', () => {
  const position = fc.record({
    line: fc.integer({ min: -1, max: 6 }),
    character: fc.integer({ min: -1, max: 60 }),
  });
  const text = fc
    .array(
      fc.constantFrom(token, `'${token}'`, 'const a = ', '\n', '\r\n', '😀', '// strongroom:ignore\n', ' '),
      { maxLength: 6 },
    )
    .map((parts) => parts.join(''));
  const change: fc.Arbitrary<TextChange> = fc.oneof(
    fc.record({ text }),
    fc.record({ range: fc.record({ start: position, end: position }), text }),
  );
  const property = fc.property(text, fc.array(change, { maxLength: 5 }), (before, changes) => {
    const host = hostOf(new Map([[ignoreUri, `key: ${key}\nignore: []\n`]]));
    const edited = opened(before, host);
    let last = edited.findings(uri);
    let content = before;
    changes.forEach((single, index) => {
      edited.change(uri, index + 2, [single]);
      content = reference(content, single);
      const { version, resultId, ...result } = edited.findings(uri);
      expect(version).toBe(index + 2);
      expect(result).toEqual(edited.scanText(uri, 'typescript', content));
      const { version: _, resultId: lastId, ...lastResult } = last;
      expect(resultId === lastId).toBe(JSON.stringify(result) === JSON.stringify(lastResult));
      last = { ...result, version, resultId };
    });
  });
  fc.assert(property);
});

/** The change applied to a plain string, with positions clamped as the protocol says. */
function reference(text: string, change: TextChange): string {
  if (!change.range) return change.text;
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  if (/[\r\n]$/.test(text) || text === '') lines.push('');
  const offset = ({ line, character }: { line: number; character: number }) => {
    if (line < 0) return 0;
    const start = lines.slice(0, line).join('').length;
    const content = (lines[line] ?? '').replace(/[\r\n]+$/, '');
    return line >= lines.length ? text.length : start + Math.max(0, Math.min(character, content.length));
  };
  const [start, end] = [offset(change.range.start), offset(change.range.end)].toSorted((a, b) => a - b);
  return text.slice(0, start) + change.text + text.slice(end);
}

test('a document that is not open answers empty or not found', () => {
  const service = opened(`const t = '${token}';`);
  const [finding] = service.findings(uri).findings;
  if (!finding) throw new Error('There is no finding.');
  service.close(uri);
  const ref = { uri, version: 1, range: finding.range, fingerprint: finding.fingerprint };
  const target = { mount: 'secret', kvVersion: 2, path: 'a', field: 'b' } as const;
  expect(service.findings(uri)).toMatchObject({ findings: [], truncated: false, suppressed: 0 });
  expect(service.findingAt(uri, finding.range.start)).toBeUndefined();
  service.change(uri, 2, [{ text: token }]);
  expect(service.proposeMove(ref)).toMatchObject({ kind: 'refused', code: 'not-found' });
  expect(service.planMove({ finding: ref, target })).toMatchObject({ kind: 'refused', code: 'not-found' });
  expect(service.planIgnore({ finding: ref, scope: 'line', reason: '' })).toMatchObject({
    code: 'not-found',
  });
});

test('a text that is too long is not scanned and says so, until it is short again', () => {
  const service = opened(`${' '.repeat(maxTextLength)}'${token}'`);
  expect(service.findings(uri)).toMatchObject({
    findings: [],
    notice: expect.stringContaining('50 million'),
  });
  service.change(uri, 2, [
    { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } }, text: '' },
  ]);
  expect(service.findings(uri)).toMatchObject({ version: 2, notice: expect.stringContaining('50 million') });
  service.change(uri, 3, [{ text: `const t = '${token}';` }]);
  expect(service.findings(uri)).toMatchObject({
    version: 3,
    findings: [{ range: { start: { character: 11 } } }],
  });
  expect(service.findings(uri).notice).toBeUndefined();
});

test('an ignore file that climbs out of its folder is not read', () => {
  const read: string[] = [];
  const host: Host = { ...hostOf(), readFile: (file) => (read.push(file), undefined) };
  const service = createService(host);
  for (const path of ['../outside.yaml', '/etc/passwd', '', 'a/../../b', '..\\c']) {
    service.configure(serverSettings({ 'strongroom.ignoreFile': path }));
    expect(service.ignoreFile(uri)).toMatchObject({
      hasKey: false,
      problem: expect.stringContaining('strongroom.ignoreFile'),
    });
  }
  expect(read).toEqual([]);
});

test('an ignore file is not scanned, however its URI is encoded', () => {
  const files = new Map([[ignoreUri, `key: ${key}\nignore: []\n`]]);
  const service = createService(hostOf(files));
  const encoded = 'file:///project/%2Estrongroom-ignore.yaml';
  service.open(encoded, 'yaml', 1, `key: ${key}\n# ${token}\n`);
  expect(service.ignoreFile(encoded)).toMatchObject({ isItself: true, hasKey: true });
  expect(service.findings(encoded).findings).toEqual([]);
  expect(service.scanText(ignoreUri, 'yaml', `# ${token}\n`).findings).toEqual([]);
});

test('the words about a finding are fixed by its rule', () => {
  const [finding] = opened(`const t = '${token}';`).findings(uri).findings;
  if (!finding) throw new Error('There is no finding.');
  for (const words of [findingMessage(finding), reportMessage(finding), findingHover(finding)]) {
    expect(words).not.toContain(token.slice(4, 12));
  }
  expect(findingMessage({ ...finding, confidence: 'low' })).toContain('(uncertain)');
});

test('settings: what is missing, of the wrong type or not offered becomes the default', () => {
  const defaults = serverSettings();
  expect(Object.keys(defaults)).not.toContain('strongroom.profiles');
  for (const nonsense of [
    null,
    7,
    'text',
    [],
    { 'strongroom.enable': 1, 'strongroom.references.format': 'other', other: 1 },
  ]) {
    expect(serverSettings(nonsense)).toEqual(defaults);
  }
  expect(serverSettings({ 'strongroom.maxFindingsPerFile': 1e9 })['strongroom.maxFindingsPerFile']).toBe(
    10_000,
  );
  expect(
    serverSettings({ 'strongroom.maxFindingsPerFile': Number.NaN })['strongroom.maxFindingsPerFile'],
  ).toBe(200);
  expect(serverSettings({ 'strongroom.enable': false })['strongroom.enable']).toBe(false);
});
