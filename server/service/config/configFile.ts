import type { FoundSecret } from '../../engine/types';
import type { TokenRule } from '../../rules/define';

/** Something about a file that says how to scan. `message` is a sentence and holds no text of the file. */
export interface FileRemark {
  /** From 0. */
  readonly line: number;
  readonly message: string;
}

/** May this one stay where it is? `file` is the path relative to the workspace folder, with slashes. */
export type Allowance = (found: FoundSecret, file: string) => boolean;

/** What a file says about how to scan; what could not be used of it is in `problems`. */
export interface ConfigFile {
  readonly rules: readonly TokenRule[];
  readonly allowances: readonly Allowance[];
  readonly problems: readonly FileRemark[];
  /** A file whose content counts as well, as it is written; what this one says comes first. */
  readonly base?: { readonly path: string; readonly line: number };
}

/** Reads a file whole; never throws. */
export type ConfigReader = (text: string) => ConfigFile;

export const noConfig: ConfigFile = { rules: [], allowances: [], problems: [] };

/** Larger files are not read, in UTF-16 units; a baseline of a large repository comes near. */
const largest = 4 * 1024 * 1024;

/** A file with more is another kind of file. */
const mostProblems = 200;

/** A reader that cannot fail: whatever goes wrong becomes the file's only problem, in the words given. */
export function careful(read: ConfigReader, whenWrong: string): ConfigReader {
  const failed = (message: string): ConfigFile => ({ ...noConfig, problems: [{ line: 0, message }] });
  return (text) => {
    if (text.length > largest) return failed('The file is larger than 4 MB and is not used.');
    try {
      const file = read(text);
      return { ...file, problems: file.problems.slice(0, mostProblems) };
    } catch {
      return failed(whenWrong);
    }
  };
}
