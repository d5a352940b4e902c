import type { Allowance, ConfigFile } from './configFile';
import { careful, noConfig } from './configFile';

/**
 * `.gitleaksignore`: `file:rule:line` or `commit:file:rule:line`, one a line. Its rules are another tool's, and what
 * stood on a line in a commit may stand there still: file and line decide.
 */
export const readGitleaksIgnore = careful(read, 'The file cannot be read.');

function read(text: string): ConfigFile {
  const places = new Map<string, Set<number>>();
  for (const line of text.split(/\r?\n/)) {
    const found = /^(?!\s*#)(?:[\da-f]{7,64}:)?(.+):[^:]*:(\d{1,9})\s*$/.exec(
      line.trim().replaceAll('\\', '/'),
    );
    if (!found) continue;
    const [, file = '', row] = found;
    const name = file.replace(/^\.?\//, '');
    const rows = places.get(name) ?? new Set<number>();
    places.set(name, rows.add(Number(row) - 1));
  }
  const known: Allowance = ({ range }, file) => places.get(file)?.has(range.start.line) ?? false;
  return { ...noConfig, allowances: places.size > 0 ? [known] : [] };
}
