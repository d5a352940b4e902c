/**
 * keytar ships one native module per platform, but some of its folders hold a module for another platform than their
 * name says. What is packaged is therefore chosen by what the file is.
 */
import fs from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';
import { UserError } from './progress.mjs';

/**
 * @typedef {object} Platform
 * @property {'linux' | 'darwin' | 'win32'} os
 * @property {'x64' | 'arm64' | 'arm' | 'ia32'} arch
 * @property {'glibc' | 'musl'} [libc] the C library (Linux only)
 */

/** @type {ReadonlyMap<number, Platform['arch']>} */
const elfMachines = new Map([
  [0x03, 'ia32'],
  [0x28, 'arm'],
  [0x3e, 'x64'],
  [0xb7, 'arm64'],
]);
/** @type {ReadonlyMap<number, Platform['arch']>} */
const machCpus = new Map([
  [0x01000007, 'x64'],
  [0x0100000c, 'arm64'],
]);
/** @type {ReadonlyMap<number, Platform['arch']>} */
const peMachines = new Map([
  [0x014c, 'ia32'],
  [0x8664, 'x64'],
  [0xaa64, 'arm64'],
]);

/**
 * What a native module was built for, by its header.
 * @param {Buffer} file
 * @returns {Platform | undefined} undefined when it is none of ELF, Mach-O and PE or another machine's
 */
export function platformOf(file) {
  if (file.length < 64) return undefined;
  if (file.readUInt32BE(0) === 0x7f454c46) {
    const arch = elfMachines.get(file.readUInt16LE(18));
    // The C library is among the names of the needed libraries.
    return arch && { os: 'linux', arch, libc: file.includes('libc.musl-') ? 'musl' : 'glibc' };
  }
  if (file.readUInt32LE(0) === 0xfeedfacf) {
    const arch = machCpus.get(file.readUInt32LE(4));
    return arch && { os: 'darwin', arch };
  }
  if (file.toString('latin1', 0, 2) === 'MZ') {
    const header = file.readUInt32LE(60);
    if (header + 6 > file.length) return undefined;
    const arch = peMachines.get(file.readUInt16LE(header + 4));
    return arch && { os: 'win32', arch };
  }
  return undefined;
}

/**
 * This machine's.
 * @returns {{ os: string, arch: string, libc?: Platform['libc'] }}
 */
export function thisPlatform() {
  const { platform: os, arch } = process;
  if (os !== 'linux') return { os, arch };
  // Node.js reports the C library's version only for glibc.
  const glibc = JSON.stringify(process.report.getReport()).includes('"glibcVersionRuntime"');
  return { os, arch, libc: glibc ? 'glibc' : 'musl' };
}

/**
 * Copies keytar's JavaScript and the native module for `platform` into `folder`.
 * @param {{ os: string, arch: string, libc?: Platform['libc'] }} platform
 * @param {string} folder
 * @returns {boolean} whether there is a native module for it; without one the extension uses VS Code's own secret storage
 */
export function copyKeytar(platform, folder) {
  const source = path.join(root, 'node_modules/keytar');
  if (!fs.existsSync(source)) throw new UserError('node_modules/keytar is missing: run npm ci.');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(path.join(folder, 'lib'), { recursive: true });
  fs.copyFileSync(path.join(source, 'lib/keytar.js'), path.join(folder, 'lib/keytar.js'));
  fs.copyFileSync(path.join(source, 'LICENSE.md'), path.join(folder, 'LICENSE.md'));
  const prebuilds = path.join(source, 'prebuilds');
  for (const name of fs.readdirSync(prebuilds).sort()) {
    const file = path.join(prebuilds, name, 'keytar.node');
    const found = platformOf(fs.readFileSync(file));
    if (found?.os !== platform.os || found.arch !== platform.arch || found.libc !== platform.libc) continue;
    // keytar looks for `<process.platform>-<process.arch>`, with no regard to the C library.
    const target = path.join(folder, 'prebuilds', `${platform.os}-${platform.arch}`);
    fs.mkdirSync(target, { recursive: true });
    fs.copyFileSync(file, path.join(target, 'keytar.node'));
    return true;
  }
  return false;
}
