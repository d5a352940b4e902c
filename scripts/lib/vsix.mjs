import fs from 'node:fs';
import path from 'node:path';
import { copyKeytar } from './keytarBinary.mjs';
import { root } from './paths.mjs';
import { run } from './processes.mjs';
import { UserError } from './progress.mjs';
import { ensureNode, ensureVsce } from './tools.mjs';

/**
 * What there is a package for: VS Code's name of the target, and the machine it stands for.
 * @type {ReadonlyMap<string, import('./keytarBinary.mjs').Platform>}
 */
export const targets = new Map([
  ['linux-x64', { os: 'linux', arch: 'x64', libc: 'glibc' }],
  ['linux-arm64', { os: 'linux', arch: 'arm64', libc: 'glibc' }],
  ['linux-armhf', { os: 'linux', arch: 'arm', libc: 'glibc' }],
  ['alpine-x64', { os: 'linux', arch: 'x64', libc: 'musl' }],
  // There is no native module for this one: tokens go to VS Code's own secret storage.
  ['alpine-arm64', { os: 'linux', arch: 'arm64', libc: 'musl' }],
  ['darwin-x64', { os: 'darwin', arch: 'x64' }],
  ['darwin-arm64', { os: 'darwin', arch: 'arm64' }],
  ['win32-x64', { os: 'win32', arch: 'x64' }],
  ['win32-arm64', { os: 'win32', arch: 'arm64' }],
]);

/** The VS Code target of this machine. @returns {string} */
export function thisTarget() {
  const { platform, arch } = process;
  const name = `${platform}-${arch === 'arm' ? 'armhf' : arch}`;
  if (!targets.has(name))
    throw new UserError(`There is no package for ${name}. Targets: ${[...targets.keys()].join(', ')}`);
  return name;
}

/**
 * Copies what may go into a package to a folder of its own, with the native module of the target. `.vscodeignore`, which
 * lists what is allowed, then has the last word.
 * @param {string} target
 * @returns {string} the folder
 */
function stagePackage(target) {
  const platform = targets.get(target);
  if (!platform) throw new UserError(`No target ${target}. There are: ${[...targets.keys()].join(', ')}`);
  const folder = path.join(root, 'dist/package', target);
  fs.rmSync(folder, { recursive: true, force: true });
  const bundles = ['extension', 'server', 'session', 'protocol', 'cli', 'manifests', 'rules', 'yaml'].map(
    (name) => `dist/${name}.js`,
  );
  const copied = [...bundles, 'media', 'syntaxes'];
  for (const name of [...copied, 'LICENSE', 'CHANGELOG.md', '.vscodeignore']) {
    const source = path.join(root, name);
    if (!fs.existsSync(source))
      throw new UserError(`${name} is missing${name.startsWith('dist/') ? ': run npm run build' : ''}.`);
    fs.cpSync(source, path.join(folder, name), { recursive: true });
  }
  // A package runs from its bundles: nothing in it is installed or built.
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  for (const key of ['scripts', 'dependencies', 'devDependencies', 'files']) delete manifest[key];
  fs.writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  // VS Code's extension page shows no pictures by relative address, and they would be most of the package.
  const readme = fs.readFileSync(path.join(root, 'README.md'), 'utf8');
  fs.writeFileSync(
    path.join(folder, 'README.md'),
    readme.replaceAll(/^!\[[^\]]*\]\((?!https:)[^)]*\)\n+/gm, ''),
  );
  copyKeytar(platform, path.join(folder, 'dist/keytar'));
  return folder;
}

/** @param {string} target @returns {Promise<string>} path of the VSIX file made */
export async function makeVsix(target) {
  const folder = stagePackage(target);
  const { name, version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const vsix = path.join(root, 'dist', `${name}-${target}-${version}.vsix`);
  const options = [
    '--no-dependencies',
    '--no-rewrite-relative-links',
    '--skip-license',
    '--allow-missing-repository',
    // Its scanner takes the prefixes in our own rules and placeholder words for tokens.
    '--allow-package-secrets',
    'slack',
  ];
  const [node, vsce] = [await ensureNode(), await ensureVsce()];
  await run(node, [vsce, 'package', '--target', target, '--out', vsix, ...options], { cwd: folder });
  return vsix;
}
