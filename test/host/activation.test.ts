import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { running, until, workspaceFile } from './support/host';

suite('Activation', () => {
  test('registers every contributed command', async () => {
    await running();
    const registered = new Set(await vscode.commands.getCommands(true));
    const manifest: { contributes: { commands: { command: string }[] } } =
      vscode.extensions.getExtension('strongroom.strongroom')?.packageJSON;
    const { contributes } = manifest;
    const missing = contributes.commands.filter(({ command }) => !registered.has(command));
    assert.ok(contributes.commands.length > 20);
    assert.deepEqual(missing, []);
  });

  test('reads profiles from the user, never from the workspace', async () => {
    const { profiles } = await running();
    const before = profiles.all();
    assert.equal(before.length, 1);
    const hostile = {
      'strongroom.profiles': [{ name: before[0]?.name, address: 'https://attacker.invalid' }],
      'strongroom.defaultProfile': 'attacker',
      'strongroom.maxFindingsPerFile': 123,
    };
    const file = workspaceFile('.vscode/settings.json');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(hostile)));
    try {
      const configuration = (): vscode.WorkspaceConfiguration =>
        vscode.workspace.getConfiguration('strongroom');
      await until('the workspace settings are read', () =>
        configuration().get('maxFindingsPerFile') === 123 ? true : undefined,
      );
      assert.deepEqual(profiles.all(), before);
      assert.equal(profiles.active()?.address, before[0]?.address);
      assert.deepEqual(configuration().get('profiles'), configuration().inspect('profiles')?.globalValue);
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  });

  test('starts the language server without credentials', async function () {
    if (process.platform !== 'linux') this.skip();
    await running();
    const planted = {
      VAULT_TOKEN: 'a',
      BAO_TOKEN: 'b',
      VAULT_ADDR: 'c',
      MY_API_KEY: 'd',
      AWS_SECRET_ACCESS_KEY: 'e',
    };
    Object.assign(process.env, planted, { STRONGROOM_HOST_TEST: 'f', HARMLESS_NAME: 'g' });
    try {
      await vscode.commands.executeCommand('strongroom.restartServer');
      const names = await until('the server process', serverEnvironment);
      assert.ok(names.includes('HARMLESS_NAME'), 'this is the process that was started now');
      const leaked = names.filter((name) => name in planted || /^(VAULT|BAO|STRONGROOM)_/.test(name));
      assert.deepEqual(leaked, []);
    } finally {
      for (const name of [...Object.keys(planted), 'STRONGROOM_HOST_TEST', 'HARMLESS_NAME'])
        delete process.env[name];
    }
  });
});

/** The names of the variables that the language server of this extension host was started with. */
function serverEnvironment(): readonly string[] | undefined {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (parent !== String(process.pid) || !command.includes('dist/server.js')) continue;
      const names = readFileSync(`/proc/${pid}/environ`, 'utf8')
        .split('\0')
        .map((entry) => entry.split('=', 1)[0] ?? '');
      if (names.includes('HARMLESS_NAME')) return names;
    } catch {
      // The process has ended meanwhile.
    }
  }
  return undefined;
}
