import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where the report goes. */
export interface Output {
  /** Resolves when more can be taken; rejects when nothing can be written any more. */
  write(text: string): Promise<void>;
  /** Puts the complete report in its place. */
  finish(): Promise<void>;
  /** Leaves no trace of an incomplete one. Safe at any time. */
  discard(): void;
  /** Absolute paths of files that this output writes; they are not to be scanned. */
  readonly files: readonly string[];
}

/** The reader of standard output has gone, as `head` does when it has seen enough. */
export class OutputClosed extends Error {}

export function standardOutput(): Output {
  let broken: Error | undefined;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    broken = error.code === 'EPIPE' ? new OutputClosed() : error;
  });
  return {
    files: [],
    write: (text) =>
      new Promise((resolve, reject) => {
        if (broken) reject(broken);
        else process.stdout.write(text, (error) => (error ? reject(closedOr(error)) : resolve()));
      }),
    finish: async () => undefined,
    discard: () => undefined,
  };
}

function closedOr(error: Error): Error {
  return 'code' in error && error.code === 'EPIPE' ? new OutputClosed() : error;
}

/** A file that appears whole or not at all: written beside its place and renamed. */
export function fileOutput(path: string): Output {
  const target = finalPath(path);
  // A device or a pipe is written to, not replaced.
  const inPlace = statSync(target, { throwIfNoEntry: false })?.isFile() === false;
  const temporary = inPlace ? target : join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const file = openSync(temporary, inPlace ? 'w' : 'wx');
  let open = true;
  const close = () => {
    if (open) closeSync(file);
    open = false;
  };
  return {
    files: [target, temporary],
    write: async (text) => {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    },
    finish: async () => {
      if (!inPlace) fsyncSync(file);
      close();
      if (!inPlace) renameSync(temporary, target);
    },
    discard: () => {
      close();
      if (!inPlace) rmSync(temporary, { force: true });
    },
  };
}

/** Through a symbolic link, so that it is the file which is replaced. */
function finalPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return join(realpathSync(dirname(path)), basename(path));
  }
}
