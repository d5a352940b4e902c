/**
 * Runs the tests of this folder inside the extension host of VS Code's own server, with a real development vault.
 * usage: node test/host/run.mjs [words that the test's title must contain]
 */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { findVaultBinary, startDevVault } from '../../scripts/lib/devVault.mjs';
import { prepareHostTests, readResults } from '../../scripts/lib/hostResults.mjs';
import { privateHome } from '../../scripts/lib/keyring.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { onStopSignal, ServiceGroup } from '../../scripts/lib/processes.mjs';
import { runMain } from '../../scripts/lib/progress.mjs';
import { startVsCodeServer } from '../../scripts/lib/vscodeServer.mjs';

const timeout = 300_000;

await runMain(async () => {
  const services = new ServiceGroup();
  onStopSignal(() => services.stopAll());
  const { folder, workspace, results } = prepareHostTests('host');
  try {
    const binary = await findVaultBinary();
    const vault = await startDevVault(services, { binary, logFile: path.join(folder, 'vault.log') });
    const server = await startVsCodeServer(services, {
      dataDir: path.join(folder, 'vscode'),
      extensionsDir: path.join(folder, 'extensions'),
      logFile: path.join(folder, 'vscode.log'),
      // Lets the page load the tests that the address names.
      args: ['--enable-smoke-test-driver'],
      userSettings: { 'security.workspace.trust.enabled': false },
      machineSettings: {
        'strongroom.profiles': [{ name: 'Test vault', address: vault.address, authMethod: 'token' }],
        'strongroom.defaultProfile': 'Test vault',
      },
      env: {
        ...privateHome(folder),
        STRONGROOM_TEST_VAULT_ADDR: vault.address,
        STRONGROOM_TEST_VAULT_TOKEN: vault.token,
        STRONGROOM_TEST_RESULTS: results,
        STRONGROOM_TEST_GREP: process.argv.slice(2).join(' '),
      },
    });
    const browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    /** @type {Promise<number>} */
    const exit = new Promise((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
    await page.exposeFunction('codeAutomationLog', () => undefined);
    const remote = (/** @type {string} */ file) => `vscode-remote://127.0.0.1:${server.port}${file}`;
    const payload = [
      ['extensionDevelopmentPath', remote(root)],
      ['extensionTestsPath', remote(path.join(root, 'dist/test/host/runner.js'))],
    ];
    await page.goto(`${server.url(workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
    const code = await Promise.race([exit, sleep(timeout, undefined, { ref: false })]);
    if (code !== 0) await page.screenshot({ path: path.join(folder, 'end.png') });
    await browser.close();
    if (code === undefined) console.error(`The tests did not end within ${timeout / 1000} s.`);
    const { failed, passed } = readResults(results, { print: true });
    return code === 0 && failed === 0 && passed > 0 ? 0 : 1;
  } finally {
    await services.stopAll();
    fs.rmSync(path.join(folder, 'extensions'), { recursive: true, force: true });
  }
});
