/**
 * npm runs this when it makes a package of a clone, as pre-commit lets it do: builds the command line. npm may have left
 * out what building takes, because the package is to be installed globally.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './lib/paths.mjs';

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const shell = process.platform === 'win32' && command === 'npm';
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(path.join(root, 'node_modules/esbuild'))) {
  run('npm', ['ci', '--global=false', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund']);
}
run(process.execPath, ['esbuild.mjs', '--production', '--if-changed']);
