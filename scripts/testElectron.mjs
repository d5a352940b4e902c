/**
 * `npm run test:electron`: the tests inside VS Code, in a desktop VS Code that is downloaded for it. `npm test` runs the
 * same tests in VS Code's server, which needs no download and no display.
 */
import path from 'node:path';
import { findVaultBinary, startDevVault } from './lib/devVault.mjs';
import { prepareHostTests, readResults } from './lib/hostResults.mjs';
import { root, toolsDir } from './lib/paths.mjs';
import { onStopSignal, run, ServiceGroup } from './lib/processes.mjs';
import { runMain, step, UserError } from './lib/progress.mjs';
import { ensureNodeModules } from './lib/tools.mjs';
import { mergeSettings, quietSettings } from './lib/vscodeServer.mjs';

await runMain(async () => {
  await ensureNodeModules();
  const { downloadAndUnzipVSCode, runTests } = await import('@vscode/test-electron');
  const vscodeExecutablePath = await step('Desktop VS Code', () =>
    downloadAndUnzipVSCode({
      version: 'stable',
      cachePath: path.join(toolsDir, 'electron'),
      timeout: 60_000,
    }),
  ).catch((error) => {
    throw new UserError(
      `A desktop VS Code could not be downloaded (${error.code ?? error.message}). This needs access to its download site; \`npm test -- host\` runs the same tests without it.`,
    );
  });
  await step('Build', () => run(process.execPath, ['esbuild.mjs', '--production', '--tests'], { cwd: root }));
  const services = new ServiceGroup();
  onStopSignal(() => services.stopAll());
  const { folder, workspace, results } = prepareHostTests('electron');
  try {
    const binary = await findVaultBinary();
    const vault = await startDevVault(services, { binary, logFile: path.join(folder, 'vault.log') });
    const data = path.join(folder, 'vscode');
    mergeSettings(path.join(data, 'User/settings.json'), {
      ...quietSettings,
      'security.workspace.trust.enabled': false,
      'strongroom.profiles': [{ name: 'Test vault', address: vault.address, authMethod: 'token' }],
      'strongroom.defaultProfile': 'Test vault',
    });
    const code = await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(root, 'dist/test/host/runner.js'),
      launchArgs: [
        workspace,
        `--user-data-dir=${data}`,
        `--extensions-dir=${path.join(folder, 'extensions')}`,
      ],
      extensionTestsEnv: {
        STRONGROOM_TEST_VAULT_ADDR: vault.address,
        STRONGROOM_TEST_VAULT_TOKEN: vault.token,
        STRONGROOM_TEST_RESULTS: results,
      },
    }).catch(() => 1);
    const { passed, failed } = readResults(results, { print: true });
    console.log(`${passed} passed, ${failed} failed`);
    return code === 0 && failed === 0 && passed > 0 ? 0 : 1;
  } finally {
    await services.stopAll();
  }
});
