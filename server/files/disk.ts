import { existsSync, readdirSync } from 'node:fs';
import { toPath } from './paths';
import { readText } from './readText';

/** The file system for who looks around files; what cannot be read says nothing. */
export const disk = {
  namesIn: (directory: string): string[] => {
    try {
      return readdirSync(directory);
    } catch {
      return [];
    }
  },
  textOf: (path: string): string => {
    const read = readText(toPath(path));
    return read.kind === 'text' ? read.text : '';
  },
  exists: (path: string): boolean => existsSync(path),
};
