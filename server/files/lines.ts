import { closeSync, constants, openSync, readSync } from 'node:fs';

const chunkBytes = 1024 * 1024;
/** Longer lines are left out, in characters. */
const longest = 16 * chunkBytes;

/** The lines of a regular file of any size in UTF-8, those of one chunk together. @throws what `node:fs` throws */
export function* linesOf(path: string): Generator<readonly string[]> {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const chunk = Buffer.allocUnsafe(chunkBytes);
    const decoder = new TextDecoder();
    let rest = '';
    for (let count = readSync(file, chunk); count > 0; count = readSync(file, chunk)) {
      const lines = (rest + decoder.decode(chunk.subarray(0, count), { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > longest) rest = '';
      yield lines;
    }
    if (rest !== '') yield [rest];
  } finally {
    closeSync(file);
  }
}
