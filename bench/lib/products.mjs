/** What is measured: the built bundles. */
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';

/** @param {'cli' | 'server' | 'extension'} name @returns {string} the path of a built bundle */
export function bundle(name) {
  const file = path.join(root, 'dist', `${name}.js`);
  if (!fs.existsSync(file)) throw new Error(`${path.relative(root, file)} is not there: run npm run build.`);
  return file;
}

/** @returns {string[]} arguments after the script's name that are folders */
export const givenFolders = () =>
  process.argv.slice(2).filter((name) => fs.statSync(name, { throwIfNoEntry: false })?.isDirectory());
