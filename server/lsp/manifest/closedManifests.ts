import type { Diagnostic } from 'vscode-languageserver/node';
import type { WorkspaceHost } from '../host';
import type { Log } from '../log';
import { inSlices } from '../slices';
import { hasManifests, type ManifestWorkspace } from './manifestWorkspace';

interface Options {
  readonly host: WorkspaceHost;
  readonly log: Log;
  /** What is wrong with a file that is not open. */
  readonly tellClosed: (uri: string, problems: readonly Diagnostic[]) => void;
}

/** Tells what is wrong with the manifests of files that are not open, once somebody wants to know of all files. */
export class ClosedManifests {
  readonly #options: Options;
  readonly #load: () => Promise<ManifestWorkspace>;
  readonly #isLoaded: () => boolean;
  #isEnabled = true;
  #showsSchema = true;
  #isPublic = false;
  #publishing = new AbortController();
  /** Files that something was told of. */
  #published: ReadonlySet<string> = new Set();

  constructor(options: Options, load: () => Promise<ManifestWorkspace>, isLoaded: () => boolean) {
    this.#options = options;
    this.#load = load;
    this.#isLoaded = isLoaded;
  }

  configure(isEnabled: boolean, showsSchema: boolean): void {
    this.#isEnabled = isEnabled;
    this.#showsSchema = showsSchema;
    this.review();
  }

  /** Something has changed. */
  review(): void {
    if (this.#isPublic) this.publish();
  }

  publish(): void {
    this.#isPublic = true;
    this.#publishing.abort();
    this.#publishing = new AbortController();
    this.#publish(this.#publishing.signal).catch((error: unknown) =>
      this.#options.log.failure('the manifests of the workspace', error),
    );
  }

  async #publish(signal: AbortSignal): Promise<void> {
    const { host, tellClosed } = this.#options;
    const now = new Set<string>();
    const tell = (uri: string, problems: readonly Diagnostic[]) => {
      if (problems.length > 0) now.add(uri);
      if (problems.length > 0 || this.#published.has(uri)) tellClosed(uri, problems);
    };
    if (this.#isEnabled) {
      // A workspace without any manifest does not load what checks them.
      if (!this.#isLoaded() && !(await hasManifests(host, signal))) return;
      const workspace = await this.#load();
      await workspace.reading;
      if (!(await inSlices(workspace.closedProblems(this.#showsSchema, tell), signal))) return;
    }
    for (const uri of this.#published) if (!now.has(uri)) tellClosed(uri, []);
    this.#published = now;
  }
}
