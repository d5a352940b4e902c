import fs from 'node:fs';
import path from 'node:path';
import { freePort, run } from './processes.mjs';
import { ensureNode, ensureVsCode } from './tools.mjs';

/** For a VS Code that is about the extension and nothing else. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  // The sample workspace lies inside this repository.
  'git.openRepositoryInParentFolders': 'never',
  // The vault's port is no news.
  'remote.autoForwardPorts': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** @param {string} file @param {object} values merged over what is there; a file that cannot be read is replaced */
export function mergeSettings(file, values) {
  let before = {};
  try {
    before = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    // none yet, or edited by hand into something else than plain JSON
  }
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify({ ...before, ...values }, undefined, 2)}\n`);
}

/**
 * Makes VS Code load the extension from `source` (a folder) as if it were installed, so that a rebuild is picked up by
 * reloading the window.
 * @param {string} extensionsDir @param {string} source
 */
export function linkExtension(extensionsDir, source) {
  const { publisher, name, version } = JSON.parse(fs.readFileSync(path.join(source, 'package.json'), 'utf8'));
  const id = `${publisher}.${name}`;
  const link = path.join(extensionsDir, `${id}-linked`);
  fs.mkdirSync(extensionsDir, { recursive: true });
  fs.rmSync(link, { force: true });
  fs.symlinkSync(source, link, 'junction');
  // The list of what is installed is made at the first start by looking at the folder; later our entry may be outdated.
  const list = path.join(extensionsDir, 'extensions.json');
  if (!fs.existsSync(list)) return;
  /** @type {{ identifier: { id: string } }[]} */
  let others;
  try {
    others = JSON.parse(fs.readFileSync(list, 'utf8'));
  } catch {
    // VS Code was ended while it wrote: it makes the list anew.
    return fs.rmSync(list);
  }
  const entry = {
    identifier: { id },
    version,
    location: { $mid: 1, path: link, scheme: 'file' },
    relativeLocation: path.basename(link),
  };
  fs.writeFileSync(list, JSON.stringify([...others.filter((other) => other.identifier.id !== id), entry]));
}

/**
 * VS Code's server on loopback; its windows open in a browser.
 * @param {import('./processes.mjs').ServiceGroup} services
 * @param {object} options
 * @param {string} options.dataDir settings, state and logs: all of them
 * @param {string} options.extensionsDir
 * @param {string} options.logFile
 * @param {string} [options.vsix] installed first
 * @param {number} [options.port]
 * @param {string} [options.connectionToken] asked of every browser; without one, anybody on this machine may connect
 * @param {object} [options.userSettings]
 * @param {object} [options.machineSettings]
 * @param {NodeJS.ProcessEnv} [options.env] added to this process's environment; extensions see it
 * @param {readonly string[]} [options.wrapper] a command that runs the server, such as a private session bus's
 * @param {readonly string[]} [options.args]
 * @returns {Promise<{ port: number, url: (folder: string) => string, service: import('./processes.mjs').Service }>}
 */
export async function startVsCodeServer(services, options) {
  const [node, main] = [await ensureNode(), await ensureVsCode()];
  const dirs = [
    '--accept-server-license-terms',
    `--server-data-dir=${options.dataDir}`,
    `--extensions-dir=${options.extensionsDir}`,
  ];
  mergeSettings(path.join(options.dataDir, 'data/User/settings.json'), {
    ...quietSettings,
    ...options.userSettings,
  });
  // What extensions here call a machine setting is read from this file; user settings belong to the browser's side.
  mergeSettings(path.join(options.dataDir, 'data/Machine/settings.json'), options.machineSettings ?? {});
  if (options.vsix) await run(node, [main, ...dirs, '--install-extension', options.vsix, '--force']);
  const port = options.port ?? (await freePort());
  const access = options.connectionToken
    ? ['--connection-token-file', writeToken(options.dataDir, options.connectionToken)]
    : ['--without-connection-token'];
  const listen = ['--host', '127.0.0.1', '--port', String(port), '--telemetry-level', 'off'];
  const [command, ...before] = [...(options.wrapper ?? []), node];
  const service = await services.start(
    command,
    [...before, main, ...listen, ...access, ...dirs, ...(options.args ?? [])],
    {
      name: "VS Code's server",
      logFile: options.logFile,
      ready: /Extension host agent listening/,
      env: { ...process.env, ...options.env },
    },
  );
  const query = options.connectionToken ? `tkn=${options.connectionToken}&` : '';
  return {
    port,
    url: (folder) => `http://127.0.0.1:${port}/?${query}folder=${encodeURIComponent(folder)}`,
    service,
  };
}

/** @param {string} folder @param {string} token @returns {string} the file it is in */
function writeToken(folder, token) {
  const file = path.join(folder, 'connection-token');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(file, token, { mode: 0o600 });
  return file;
}
