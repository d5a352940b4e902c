import { setTimeout as sleep } from 'node:timers/promises';
import { ProgressLocation, window } from 'vscode';
import { plain } from './plain';

/** Milliseconds before a task is worth a notification. */
const patience = 500;

/**
 * Runs `task`; when it takes a moment, a notification says so and can cancel it. The signal aborts when the
 * user presses Cancel.
 */
export async function withProgress<T>(title: string, task: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController();
  const running = task(abort.signal);
  const settled = running.then(
    () => true,
    () => true,
  );
  if (!(await Promise.race([settled, sleep(patience, false)]))) {
    const options = { location: ProgressLocation.Notification, title: plain(title), cancellable: true };
    await window.withProgress(options, async (_, token) => {
      token.onCancellationRequested(() => abort.abort());
      await settled;
    });
  }
  return running;
}
