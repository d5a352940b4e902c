/** What `setTimeout` can count; beyond it fires at once. */
const longest = 2 ** 31 - 1;

/** Runs `action` at `time` (epoch milliseconds), however far off. Does not keep the process alive. Returns the undo. */
export function runAt(time: number, action: () => void): () => void {
  let timer: NodeJS.Timeout;
  const arm = (): void => {
    const wait = time - Date.now();
    timer = setTimeout(wait > longest ? arm : action, Math.min(Math.max(wait, 0), longest));
    timer.unref();
  };
  arm();
  return () => clearTimeout(timer);
}
