/** One line on standard error that says how far the scan is; it stays out of the report's way. */
export interface Progress {
  update(files: number, findings: number): void;
  /** Before anything else is written to a terminal. */
  clear(): void;
}

const silent: Progress = { update: () => undefined, clear: () => undefined };

/** On a terminal a line that is rewritten, elsewhere and only when `wanted` a line now and then. */
export function createProgress(wanted: boolean): Progress {
  const { stderr } = process;
  if (!stderr.isTTY && !wanted) return silent;
  const interval = stderr.isTTY ? 100 : 1000;
  let last = 0;
  let shown = false;
  return {
    update: (files, findings) => {
      const now = Date.now();
      if (now - last < interval) return;
      last = now;
      const line = `Scanned ${files} files, found ${findings} secrets …`;
      stderr.write(stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
      shown = true;
    },
    clear: () => {
      if (shown && stderr.isTTY) stderr.write('\r\u001b[K');
      shown = false;
    },
  };
}
