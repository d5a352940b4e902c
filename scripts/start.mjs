/** `npm start`: everything a newcomer needs to try the extension, on this machine only. See `--help`. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { developerRole, findVaultBinary, seedDevVault } from './lib/devVault.mjs';
import { givenVault } from './lib/givenVault.mjs';
import { startKeptVault } from './lib/keptVault.mjs';
import { root } from './lib/paths.mjs';
import { onStopSignal, run, ServiceGroup } from './lib/processes.mjs';
import { runMain, step, UserError } from './lib/progress.mjs';
import { writeSampleWorkspace } from './lib/sampleWorkspace.mjs';
import { readStartOptions, startHelp } from './lib/startOptions.mjs';
import { claimStart, loadStartState } from './lib/startState.mjs';
import { ensureNode, ensureNodeModules, ensureVsCode, findOnPath } from './lib/tools.mjs';
import { linkExtension, mergeSettings, quietSettings, startVsCodeServer } from './lib/vscodeServer.mjs';

/** @typedef {import('./lib/startOptions.mjs').StartOptions} StartOptions */
/** @typedef {import('./lib/startState.mjs').StartState} StartState */

const username = 'ann';
const services = new ServiceGroup();

/**
 * The vault to use: the person's own when VAULT_ADDR says so, else a new development vault.
 * @param {ReturnType<typeof givenVault>} given
 * @param {StartState} state
 * @param {StartOptions} options
 */
async function openVault(given, state, { folder }) {
  if (given) return { ...given, notes: ['              (from VAULT_ADDR)'], service: undefined };
  const binary = await findVaultBinary();
  return step('Development vault', async () => {
    const { address, token, service } = await startKeptVault(services, {
      binary,
      port: state.vaultPort,
      folder: path.join(folder, 'vault'),
      logFile: path.join(folder, 'vault.log'),
      fill: (at, root) => seedDevVault(at, root, { username, password: state.password }),
    });
    const role = await developerRole(address, token);
    const notes = [
      `              token ${token}`,
      `              user ${username}, password ${state.password}`,
      `              AppRole role id ${role.roleId}, secret id ${role.secretId}`,
    ];
    const profile = { name: 'Development vault', address, authMethod: 'token' };
    return { profile, address, token, notes, service };
  });
}

/** @param {string} url @param {boolean} wanted @returns {boolean} whether a browser was started */
function openBrowser(url, wanted) {
  const screen = process.platform === 'darwin' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const opener = process.platform === 'darwin' ? 'open' : findOnPath('xdg-open');
  if (!wanted || !screen || !opener) return false;
  spawn(opener, [url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
  return true;
}

const tour = `  Try first:
    1. VS Code asks whether you trust the authors of the sample: they are you. Trust them.
       Open src/config.ts: three secrets are underlined. Put the cursor on one and press Ctrl+. (macOS: Cmd+.)
    2. Choose "Move to Vault…" and log in with the token from the environment.
    3. Look at the Strongroom view in the activity bar: your secret is there.
`;

/**
 * @param {Awaited<ReturnType<typeof openVault>>} vault
 * @returns {{ machineSettings: object, env: NodeJS.ProcessEnv }}
 */
const forExtension = (vault) => ({
  machineSettings: {
    'strongroom.profiles': [vault.profile],
    'strongroom.defaultProfile': vault.profile.name,
  },
  env: { ...(vault.token && { VAULT_TOKEN: vault.token }) },
});

/** @param {Awaited<ReturnType<typeof openVault>>} vault @param {StartOptions} options */
async function startDesktop(vault, { folder, workspace }) {
  const code = findOnPath('code');
  if (!code)
    throw new UserError(
      'No "code" command on PATH. Install VS Code, or leave --desktop out to use it in the browser.',
    );
  const data = path.join(folder, 'desktop');
  const { machineSettings, env } = forExtension(vault);
  mergeSettings(path.join(data, 'User/settings.json'), { ...quietSettings, ...machineSettings });
  const dirs = ['--user-data-dir', data, '--extensions-dir', path.join(folder, 'desktop-extensions')];
  const args = [...dirs, `--extensionDevelopmentPath=${root}`, '--new-window', '--wait', workspace];
  const service = await services.start(code, args, {
    name: 'VS Code',
    logFile: path.join(folder, 'code.log'),
    ready: async () => true,
    env: { ...process.env, ...env },
  });
  return {
    service,
    opened: true,
    lines: ['  VS Code     is opening; close its window or press Ctrl+C to stop everything'],
  };
}

/** @param {Awaited<ReturnType<typeof openVault>>} vault @param {StartState} state @param {StartOptions} options */
async function startInBrowser(vault, state, { port, open, folder, workspace }) {
  const extensionsDir = path.join(folder, 'extensions');
  linkExtension(extensionsDir, root);
  const server = await step("VS Code's server", () =>
    startVsCodeServer(services, {
      ...forExtension(vault),
      // VS Code in the browser would otherwise stay in restricted mode without a word.
      userSettings: { 'security.workspace.trust.startupPrompt': 'always' },
      dataDir: path.join(folder, 'vscode'),
      extensionsDir,
      logFile: path.join(folder, 'vscode.log'),
      port: port ?? state.vscodePort,
      connectionToken: state.connectionToken,
    }),
  );
  const url = server.url(workspace);
  const opened = openBrowser(url, open);
  return {
    service: server.service,
    lines: [
      `  VS Code     ${url}${opened ? '' : '\n              open this address in a browser on this machine'}`,
    ],
  };
}

await runMain(async () => {
  const options = readStartOptions();
  const { folder, workspace } = options;
  if (options.help) return console.log(startHelp);
  const given = givenVault(process.env);
  console.log('Strongroom: getting ready');
  let stopping = false;
  onStopSignal(async () => {
    stopping = true;
    console.log('\nStopping…');
    await services.stopAll();
    console.log('Stopped: nothing is left running.');
  });
  claimStart(folder);
  try {
    await ensureNodeModules();
    if (!options.desktop) {
      await ensureNode();
      await ensureVsCode();
    }
    await step('Build', () =>
      run(process.execPath, ['esbuild.mjs', '--production', '--if-changed'], { cwd: root }),
    );
    if (options.reset) fs.rmSync(folder, { recursive: true, force: true });
    writeSampleWorkspace(workspace, options);
    const state = await loadStartState(path.join(folder, 'state.json'));
    const vault = await openVault(given, state, options);
    const editor = options.desktop
      ? await startDesktop(vault, options)
      : await startInBrowser(vault, state, options);
    const lines = ['', '  Running', '', ...editor.lines, `  Vault       ${vault.address}`, ...vault.notes];
    console.log(
      [...lines, `  Workspace   ${workspace}`, '', tour, '  Ctrl+C stops everything.', ''].join('\n'),
    );
    const how = await Promise.race([
      editor.service.exited.then((end) => `VS Code ended (${end})`),
      ...(vault.service ? [vault.service.exited.then((end) => `The development vault ended (${end})`)] : []),
    ]);
    // After Ctrl+C everything ends, and the process with it.
    if (!stopping) console.log(`${how}; stopping the rest. Logs: ${folder}`);
    return options.desktop ? 0 : 1;
  } finally {
    await services.stopAll();
  }
});
