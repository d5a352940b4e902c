import { uriKey } from '../service/uris';
import { OpenNotebooks } from './openNotebooks';

/** What the client has open, however URIs are encoded, and what of it changed since it was last looked at. */
export class OpenDocuments {
  /** With their URIs as the client writes them. */
  readonly #open = new Map<string, string>();
  readonly #changed = new Set<string>();
  readonly #notebooks = new OpenNotebooks();

  /** The file in whose place something is open now. */
  opened(uri: string): string {
    this.#open.set(uriKey(uri), uri);
    this.changed(uri);
    return this.#notebooks.opened(uri) ?? uri;
  }

  changed(uri: string): void {
    this.#changed.add(uriKey(uri));
  }

  allChanged(): void {
    for (const key of this.#open.keys()) this.#changed.add(key);
  }

  /** The file that counts again; undefined when there is none. */
  closed(uri: string): string | undefined {
    this.#open.delete(uriKey(uri));
    this.#changed.delete(uriKey(uri));
    return uri.startsWith('file:') ? uri : this.#notebooks.closed(uri);
  }

  /** Is it open by itself? A notebook is not: its cells are. */
  has(uri: string): boolean {
    return this.#open.has(uriKey(uri));
  }

  /** Does what is open count in place of this file? */
  replaces(file: string): boolean {
    return this.has(file) || this.#notebooks.has(file);
  }

  /** The files that changed since the last call. Of documents of other schemes a client knows by itself. */
  takeChanged(): readonly string[] {
    const uris = [...this.#changed].flatMap((key) => this.#open.get(key) ?? []);
    this.#changed.clear();
    return uris.filter((uri) => uri.startsWith('file:'));
  }
}
