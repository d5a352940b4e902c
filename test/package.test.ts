/** What is in the VSIX that the build made for this machine, and what would be in the others. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyKeytar, platformOf } from '../scripts/lib/keytarBinary.mjs';
import { targets, thisTarget } from '../scripts/lib/vsix.mjs';
import { root } from './support/imports';

const KiB = 1024;
/** Upper bounds for what users download and load; raise one only together with a reason. */
const limits = {
  'dist/extension.js': 1000 * KiB,
  'dist/server.js': 10 * KiB,
  'dist/protocol.js': 220 * KiB,
  // Two fifths of it read, check and explain policies.
  'dist/session.js': 400 * KiB,
  'dist/cli.js': 350 * KiB,
  // A third is the schema, a third the language of its rules.
  'dist/manifests.js': 250 * KiB,
  'dist/rules.js': 450 * KiB,
  'dist/yaml.js': 150 * KiB,
  vsix: 900 * KiB,
};

const manifest: { name: string; version: string } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
const target = thisTarget();
const vsix = join(root, 'dist', `${manifest.name}-${target}-${manifest.version}.vsix`);

/** The entries of a ZIP file, read by its central directory. */
function unzip(file: string): Map<string, Buffer> {
  const data = readFileSync(file);
  const end = data.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const entries = new Map<string, Buffer>();
  let at = data.readUInt32LE(end + 16);
  for (let left = data.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [data.readUInt16LE(at + 10), data.readUInt32LE(at + 20)];
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => data.readUInt16LE(at + offset));
    const local = data.readUInt32LE(at + 42);
    const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
    const content = data.subarray(start, start + size);
    const name = data.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    entries.set(name, method === 0 ? content : inflateRawSync(content));
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

describe(`the package for ${target} (npm run package)`, () => {
  let entries: Map<string, Buffer>;
  beforeAll(() => {
    expect(existsSync(vsix), `${vsix} is missing: run npm run package -- --this`).toBe(true);
    entries = unzip(vsix);
  });
  const text = (name: string): string => entries.get(name)?.toString('utf8') ?? '';

  it('holds what is allowed and nothing else', () => {
    const allowed =
      /^(extension\.vsixmanifest|\[Content_Types\]\.xml|extension\/(package\.json|readme\.md|changelog\.md|LICENSE\.txt|dist\/(extension|server|session|protocol|cli|manifests|rules|yaml)\.js|dist\/keytar\/(LICENSE\.md|lib\/keytar\.js|prebuilds\/[\w-]+\/keytar\.node)|media\/(icon\.png|strongroom\.svg|walkthrough\/[\w-]+\.(md|svg))|syntaxes\/[\w.-]+\.json))$/;
    expect([...entries.keys()].filter((name) => !allowed.test(name))).toEqual([]);
  });

  it('holds every file that its manifest names', () => {
    const packaged = JSON.stringify(JSON.parse(text('extension/package.json')));
    const named = [...packaged.matchAll(/"(?:\.\/)?((?:dist|media|syntaxes)\/[^"]+)"/g)].map(
      (match) => match[1],
    );
    expect(named).toContain('dist/extension.js');
    for (const name of named) expect([...entries.keys()]).toContain(`extension/${name}`);
  });

  it('installs and builds nothing', () => {
    const packaged: Record<string, unknown> = JSON.parse(text('extension/package.json'));
    for (const key of ['scripts', 'dependencies', 'devDependencies'])
      expect(packaged).not.toHaveProperty(key);
  });

  it('is what was built, without source maps', () => {
    for (const name of ['extension', 'server', 'session', 'protocol', 'cli', 'manifests', 'rules', 'yaml']) {
      const built = readFileSync(join(root, `dist/${name}.js`), 'utf8');
      // Compared outside of expect: a difference would be printed, and it is a megabyte.
      expect(text(`extension/dist/${name}.js`) === built, name).toBe(true);
      expect(built.includes('sourceMappingURL'), name).toBe(false);
    }
  });

  it("has this machine's keychain module only", () => {
    const modules = [...entries.keys()].filter((name) => name.endsWith('.node'));
    expect(modules.map((name) => platformOf(entries.get(name) ?? Buffer.alloc(0)))).toEqual([
      targets.get(target),
    ]);
  });

  it('has a command line that runs by itself', () => {
    const folder = mkdtempSync(join(tmpdir(), 'strongroom-package-'));
    const cli = join(root, 'dist/package', target, 'dist/cli.js');
    const version = execFileSync(process.execPath, [cli, '--version'], { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(version).toContain(manifest.version);
  });

  it('stays within its size', () => {
    for (const [name, limit] of Object.entries(limits).filter(([file]) => file !== 'vsix')) {
      expect(entries.get(`extension/${name}`)?.length, name).toBeLessThan(limit);
    }
    expect(statSync(vsix).size).toBeLessThan(limits.vsix);
  });
});

describe('the keychain module of every target', () => {
  const folder = mkdtempSync(join(tmpdir(), 'strongroom-keytar-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([...targets])('%s: is for that machine, and where keytar looks for it', (name, platform) => {
    const into = join(folder, name);
    const found = copyKeytar(platform, into);
    expect(found).toBe(name !== 'alpine-arm64');
    const modules = readdirSync(into, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.node'),
    );
    const expected = join('prebuilds', `${platform.os}-${platform.arch}`, 'keytar.node');
    expect(modules).toEqual(found ? [expected] : []);
    if (found) expect(platformOf(readFileSync(join(into, expected)))).toEqual(platform);
  });

  it('reads headers that say less than they should', () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from('MZ'.padEnd(64, '\u0000')), Buffer.alloc(64, 0xff)]) {
      expect(platformOf(bytes)).toBeUndefined();
    }
  });
});
