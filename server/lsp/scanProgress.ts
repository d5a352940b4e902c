import type { WorkDoneProgressReporter } from 'vscode-languageserver/node';
import type { ScanCounts } from '../workspace/messages';

/** `$/progress` about a scan, to all who follow it. */
export class ScanProgress {
  readonly #followers = new Set<WorkDoneProgressReporter>();

  get isFollowed(): boolean {
    return this.#followers.size > 0;
  }

  follow(reporter: WorkDoneProgressReporter, isCancellable: boolean): void {
    reporter.begin('Strongroom: looking for secrets', 0, undefined, isCancellable);
    this.#followers.add(reporter);
  }

  report({ done, files }: ScanCounts): void {
    const percentage = files === 0 ? 100 : Math.floor((done / files) * 100);
    const format = new Intl.NumberFormat('en');
    const message = `${format.format(done)} of ${format.format(files)} files`;
    for (const follower of this.#followers) follower.report(percentage, message);
  }

  end(): void {
    for (const follower of this.#followers) follower.done();
    this.#followers.clear();
  }
}
