import fs from 'node:fs';
import path from 'node:path';
import { findVaultBinary, seedDevVault, startDevVault, vaultApi } from '../../scripts/lib/devVault.mjs';
import { resultsDir, root } from '../../scripts/lib/paths.mjs';
import { ServiceGroup } from '../../scripts/lib/processes.mjs';
import { writeSampleWorkspace } from '../../scripts/lib/sampleWorkspace.mjs';
import { thisTarget } from '../../scripts/lib/vsix.mjs';
import { launchVsCode } from './driver.mjs';

/** @typedef {Awaited<ReturnType<typeof openScene>>} Scene */

/** The password of the user `ann` of every scene. */
export const annsPassword = 'a password of ann';

/** Adds values that the test run must not leave in any log or report. @param {readonly string[]} values */
export function plant(...values) {
  fs.mkdirSync(resultsDir, { recursive: true });
  fs.appendFileSync(path.join(resultsDir, 'canaries.txt'), values.map((value) => `${value}\n`).join(''));
}

/**
 * VS Code with the packaged extension on a fresh sample workspace, a seeded development vault with a profile for it, and
 * a keyring where the platform has one to start.
 * @param {string} name of the folder under `test-results/`
 * @param {object} [options]
 * @param {boolean} [options.trust] false: VS Code asks whether to trust the workspace
 * @param {object} [options.settings] user settings
 * @param {object} [options.machineSettings]
 * @param {(workspace: string) => void} [options.prepare] called before VS Code opens the folder
 * @param {boolean} [options.loggedInByEnvironment] VAULT_TOKEN is the root token
 */
export async function openScene(name, options = {}) {
  const workspace = path.join(resultsDir, 'workspace', name, 'orders');
  writeSampleWorkspace(workspace, { reset: true });
  options.prepare?.(workspace);
  plant(annsPassword);
  const services = new ServiceGroup();
  const vaultLog = path.join(resultsDir, `${name}-vault.log`);
  const dev = await startDevVault(services, { binary: await findVaultBinary(), logFile: vaultLog });
  await seedDevVault(dev.address, dev.token, { username: 'ann', password: annsPassword });
  const { name: id, version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const code = await launchVsCode({
    name,
    workspace,
    vsix: path.join(root, 'dist', `${id}-${thisTarget()}-${version}.vsix`),
    keyring: process.platform === 'linux',
    machineSettings: {
      'strongroom.profiles': [{ name: 'Development vault', address: dev.address }],
      ...options.machineSettings,
    },
    settings: {
      'editor.minimap.enabled': false,
      'workbench.colorTheme': 'Default Light Modern',
      // A tooltip that appears between two clicks would catch the second.
      'workbench.hover.delay': 60_000,
      ...options.settings,
    },
    ...(options.loggedInByEnvironment && { env: { VAULT_TOKEN: dev.token } }),
    ...(options.trust === false && { trust: false }),
  }).catch(async (error) => {
    await services.stopAll();
    throw error;
  });
  return {
    ...code,
    workspace,
    address: dev.address,
    rootToken: dev.token,
    vaultLog,
    stopVault: dev.service.stop,
    vault: vaultApi(dev.address, dev.token),
    close: async () => {
      await code.shot('end').catch(() => undefined);
      await code.close();
      await services.stopAll();
    },
  };
}
