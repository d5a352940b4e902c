import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { languageFor } from '../../server/languages';
import { moveMarked, SECRET } from './moveMarked';

/** One compiler run over a language's examples, after their secrets were moved. */
interface Toolchain {
  readonly languageId: string;
  readonly tool: string;
  readonly version: readonly string[];
  readonly extension: string;
  /** Makes a whole program of an example. */
  readonly wrap?: (code: string, i: number) => string;
  readonly extra?: Readonly<Record<string, string>>;
  readonly command: (files: readonly string[]) => readonly string[];
}

const root = resolve(import.meta.dirname, '../..');
const tsc = join(root, 'node_modules/typescript/bin/tsc');
const types = `declare const on: boolean;
declare function login(...parts: (string | string[])[]): string;
declare namespace JSX { interface Element {} interface IntrinsicElements { [name: string]: unknown } }
declare function Client(props: { id: string; token: string; children?: unknown }): JSX.Element;
`;
const strict = [
  '--noEmit',
  '--strict',
  '--noUncheckedIndexedAccess',
  '--target',
  'es2022',
  '--module',
  'esnext',
  '--moduleResolution',
  'bundler',
  '--types',
  'node',
  '--typeRoots',
  join(root, 'node_modules/@types'),
];
const asModule = (code: string): string => `export {};\n${code}\n`;

const toolchains: readonly Toolchain[] = [
  {
    languageId: 'typescript',
    tool: process.execPath,
    version: [tsc, '--version'],
    extension: 'ts',
    wrap: asModule,
    extra: { 'world.d.ts': types },
    command: (files) => [tsc, ...strict, 'world.d.ts', ...files],
  },
  {
    languageId: 'typescriptreact',
    tool: process.execPath,
    version: [tsc, '--version'],
    extension: 'tsx',
    wrap: asModule,
    extra: { 'world.d.ts': types },
    command: (files) => [tsc, ...strict, '--jsx', 'preserve', 'world.d.ts', ...files],
  },
  {
    languageId: 'javascript',
    tool: process.execPath,
    version: [tsc, '--version'],
    extension: 'jsx',
    command: (files) => [
      tsc,
      '--noEmit',
      '--allowJs',
      '--jsx',
      'preserve',
      '--target',
      'es2022',
      '--types',
      'node',
      '--typeRoots',
      join(root, 'node_modules/@types'),
      '--moduleDetection',
      'force',
      '--module',
      'esnext',
      ...files,
    ],
  },
  {
    languageId: 'python',
    tool: 'python3',
    version: ['--version'],
    extension: 'py',
    command: (files) => ['-m', 'py_compile', ...files],
  },
  {
    languageId: 'go',
    tool: 'go',
    version: ['version'],
    extension: 'go',
    extra: { 'go.mod': 'module example.test/a\n\ngo 1.20\n' },
    command: () => ['vet', './...'],
  },
  {
    languageId: 'java',
    tool: 'javac',
    version: ['-version'],
    extension: 'java',
    wrap: (code, i) =>
      /^static|\) \{/.test(code) ? `class A${i} { ${code} }` : `class A${i} { void g() { ${code} } }`,
    command: (files) => ['-d', 'out', ...files],
  },
  {
    languageId: 'rust',
    tool: 'rustc',
    version: ['--version'],
    extension: 'rs',
    wrap: (code) =>
      `#![allow(unused)]\nstruct Client<'a> { id: u8, token: &'a str }\nfn login(a: &str, b: &str, c: char) {}\nfn f() { ${code} }\n`,
    extra: {},
    command: (files) => ['--crate-type', 'lib', '--emit', 'metadata', ...files],
  },
  {
    languageId: 'shellscript',
    tool: 'bash',
    version: ['--version'],
    extension: 'sh',
    command: (files) => ['-n', ...files],
  },
  {
    languageId: 'ruby',
    tool: 'ruby',
    version: ['--version'],
    extension: 'rb',
    command: (files) => ['-c', ...files],
  },
  {
    languageId: 'php',
    tool: 'php',
    version: ['--version'],
    extension: 'php',
    command: (files) => ['-l', ...files],
  },
];

/** Tools that take one file at a time. */
const oneFile = new Set(['rust', 'shellscript', 'ruby', 'php']);
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function isThere({ tool, version }: Toolchain): boolean {
  return spawnSync(tool, version, { stdio: 'ignore' }).status === 0;
}

describe('moved code compiles', () => {
  for (const toolchain of toolchains) {
    const { languageId, tool, extension } = toolchain;
    const title = `${languageId} with ${tool === process.execPath ? 'tsc' : tool}`;
    if (!isThere(toolchain)) {
      it.skip(`${title}: not on this machine`, () => {});
      continue;
    }
    it(title, () => {
      const folder = mkdtempSync(join(tmpdir(), 'strongroom-compile-'));
      folders.push(folder);
      const language = languageFor(languageId);
      const files = (language?.examples ?? []).map(({ before }, i) => {
        const code = language ? moveMarked(language, before.replace('«secret', `«${SECRET}`)) : '';
        expect(code).not.toContain(SECRET);
        // A Go package has a folder; elsewhere the files only need names.
        const name = languageId === 'go' ? join(`p${i}`, `a.${extension}`) : `A${i}.${extension}`;
        if (languageId === 'go') mkdirSync(join(folder, `p${i}`));
        writeFileSync(join(folder, name), toolchain.wrap?.(code, i) ?? code);
        return name;
      });
      expect(files.length).toBeGreaterThan(1);
      for (const [name, text] of Object.entries(toolchain.extra ?? {}))
        writeFileSync(join(folder, name), text);
      const runs = oneFile.has(languageId) ? files.map((file) => [file]) : [files];
      for (const run of runs) {
        const output = spawnSync(tool, toolchain.command(run), { cwd: folder, encoding: 'utf8' });
        expect(
          `${output.stdout}${output.stderr}`.trim().replaceAll(/^.*(?:syntax OK|No syntax errors).*$/gim, ''),
        ).toBe('');
        expect(output.status).toBe(0);
      }
    });
  }
});

describe('moved code reads the variable', () => {
  it.each([
    [
      'javascript',
      process.execPath,
      ['-e'],
      'console.log("Bearer «secret»".length + `x${1}«secret»`.length);',
    ],
    ['shellscript', 'bash', ['-c'], 'printf %s \'a b\'«secret»"-$(echo «secret»)"'],
  ] as const)('%s', (languageId, tool, args, code) => {
    const language = languageFor(languageId);
    const env = { ...process.env, APP_TOKEN: SECRET };
    const plain = code.replaceAll('«secret»', SECRET);
    // One secret after the other, as a user does it.
    let moved = code.replace('«secret»', `«${SECRET}»`).replace(/«secret»/, SECRET);
    if (language) moved = moveMarked(language, moved);
    moved = language ? moveMarked(language, moved.replace(SECRET, `«${SECRET}»`)) : '';
    expect(moved).not.toContain(SECRET);
    const run = (text: string): string => execFileSync(tool, [...args, text], { encoding: 'utf8', env });
    expect(run(moved)).toBe(run(plain));
  });
});
