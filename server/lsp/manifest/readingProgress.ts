import type { WorkDoneProgressReporter } from 'vscode-languageserver/node';

/** Shows progress that can be cancelled; undefined where the editor has none. */
export type ShowProgress = (cancelled: () => void) => Promise<WorkDoneProgressReporter | undefined>;

/** Milliseconds after which somebody may wonder. */
const delay = 1000;
/** Files between two reports. */
const stride = 100;

/** Says how many of the manifests of a workspace are read, where that takes long. */
export class ReadingProgress {
  readonly #timer: NodeJS.Timeout;
  #reporter: WorkDoneProgressReporter | undefined;
  #hasEnded = false;

  constructor(show: ShowProgress, cancelled: () => void) {
    this.#timer = setTimeout(() => void this.#begin(show, cancelled), delay).unref();
  }

  async #begin(show: ShowProgress, cancelled: () => void): Promise<void> {
    const reporter = await show(cancelled);
    reporter?.begin('Strongroom: reading Kubernetes manifests', 0, undefined, true);
    if (this.#hasEnded) reporter?.done();
    else this.#reporter = reporter;
  }

  report(done: number, files: number): void {
    if (done % stride > 0) return;
    const [some, all] = [done, files].map((count) => new Intl.NumberFormat('en').format(count));
    this.#reporter?.report(Math.floor((done / files) * 100), `${some} of ${all} files`);
  }

  end(): void {
    this.#hasEnded = true;
    clearTimeout(this.#timer);
    this.#reporter?.done();
  }
}
