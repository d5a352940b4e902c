import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { kindOf } from '../../policies/detect';
import { embeddedPolicies } from '../../policies/embedded';
import { failureWords } from '../../files/failureWords';
import { printable } from '../../files/paths';
import { maxBytes } from '../../files/readText';
import { walk } from '../../files/walk';
import { PolicyRefusal } from './arguments';

export interface PolicyFile {
  /** As given, or below a directory as given. */
  readonly name: string;
  readonly text: string;
}

/** A file as the server would get it: nothing is taken off, not even a byte order mark. Throws a {@link PolicyRefusal}. */
export function readPolicyFile(name: string): PolicyFile {
  try {
    const stat = statSync(name);
    if (stat.isDirectory()) throw new PolicyRefusal(`${printable(name)} is a directory. Name a file.`);
    if (stat.size > maxBytes) throw new PolicyRefusal(`${printable(name)} is larger than any policy.`);
    return { name, text: readFileSync(name, 'utf8') };
  } catch (error) {
    if (error instanceof PolicyRefusal) throw error;
    throw new PolicyRefusal(`Cannot read ${printable(name)}: ${failureWords(error)}.`);
  }
}

/** Named files as they are; of directories the files whose names `pattern` fits and that `wanted` takes. */
export function* policyFiles(
  names: readonly string[],
  pattern: RegExp,
  wanted: (file: PolicyFile) => boolean,
): Generator<PolicyFile> {
  for (const name of names) {
    if (!isDirectory(name)) {
      yield readPolicyFile(name);
      continue;
    }
    const root = resolve(name);
    for (const found of walk(root, true)) {
      const path = found.path.toString('utf8');
      if (found.kind === 'problem')
        throw new PolicyRefusal(`Cannot read ${printable(path)}: ${found.message}.`);
      if (!pattern.test(basename(path))) continue;
      const file = { ...readPolicyFile(path), name: shown(name, root, path) };
      if (wanted(file)) yield file;
    }
  }
}

/** Is it a policy, or has it one inside? */
export const hasPolicy = ({ name, text }: PolicyFile): boolean =>
  (embeddedPolicies(name, text)?.length ?? (kindOf(text) === 'policy' ? 1 : 0)) > 0;

function isDirectory(name: string): boolean {
  try {
    return statSync(name).isDirectory();
  } catch (error) {
    throw new PolicyRefusal(`Cannot read ${printable(name)}: ${failureWords(error)}.`);
  }
}

const shown = (name: string, root: string, path: string): string =>
  `${name.replace(/[\\/]+$/, '')}${path.slice(root.length)}`.replace(/^\.[\\/]/, '');
