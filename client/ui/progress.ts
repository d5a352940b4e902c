import { setTimeout as sleep } from 'node:timers/promises';
import { ProgressLocation, window } from 'vscode';
import { plain } from './plain';

/** Milliseconds before a task is worth a notification. */
const patience = 500;

/** Says in a few words how far a task is, and in percent. */
type Report = (words: string, percent: number) => void;

/**
 * Runs `task`; when it takes a moment, a notification says so and can cancel it. The signal aborts when the
 * user presses Cancel.
 */
export async function withProgress<T>(
  title: string,
  task: (signal: AbortSignal, report: Report) => Promise<T>,
): Promise<T> {
  const abort = new AbortController();
  let show: Report = () => undefined;
  const running = task(abort.signal, (words, percent) => show(words, percent));
  const settled = running.then(
    () => true,
    () => true,
  );
  if (!(await Promise.race([settled, sleep(patience, false)]))) {
    const options = { location: ProgressLocation.Notification, title: plain(title), cancellable: true };
    await window.withProgress(options, async (progress, token) => {
      let shown = 0;
      show = (words, percent) => {
        progress.report({ message: plain(words), increment: percent - shown });
        shown = percent;
      };
      token.onCancellationRequested(() => abort.abort());
      await settled;
    });
  }
  return running;
}
