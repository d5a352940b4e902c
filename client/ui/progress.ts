import { ProgressLocation, window } from 'vscode';

/**
 * Runs `task` under a cancellable notification; it appears only when the task takes a moment. The signal
 * aborts when the user presses Cancel.
 */
export async function withProgress<T>(title: string, task: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    async (_, token) => {
      const abort = new AbortController();
      const subscription = token.onCancellationRequested(() => abort.abort());
      try {
        return await task(abort.signal);
      } finally {
        subscription.dispose();
      }
    },
  );
}
