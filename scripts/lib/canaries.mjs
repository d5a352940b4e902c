import fs from 'node:fs';
import path from 'node:path';

/** Folders of a test run that hold the documents themselves: a workspace, and VS Code's local history and backups of it. */
const documents = new Set(['workspace', 'History', 'Backups']);

/**
 * Looks for planted secret values in everything a test run has left: logs, traces, reports, VS Code's state.
 * @param {string} folder
 * @param {string} list name of the file in it that holds the values, one a line
 * @returns {{ values: number, files: number, leaks: string[] }} `leaks` names files and lines, never a value
 */
export function findCanaries(folder, list) {
  const values = [...new Set(fs.readFileSync(path.join(folder, list), 'utf8').split('\n').filter(Boolean))];
  const leaks = [];
  let files = 0;
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, file);
    if (!entry.isFile() || name === list || name.split(path.sep).some((part) => documents.has(part)))
      continue;
    files++;
    const text = fs.readFileSync(file, 'latin1');
    for (const value of values) {
      const at = text.indexOf(Buffer.from(value).toString('latin1'));
      if (at >= 0) leaks.push(`${name}:${text.slice(0, at).split('\n').length}`);
    }
  }
  return { values: values.length, files, leaks };
}
