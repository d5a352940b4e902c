import { uriKey } from '../service/uris';

/** Notebooks that are open: their cells are documents of their own, and count in place of the file. */
export class OpenNotebooks {
  /** Open cells by the key of the notebook's file. */
  readonly #cells = new Map<string, Set<string>>();

  /** The file of the notebook to which the document belongs; undefined for one that is no cell. */
  opened(uri: string): string | undefined {
    const file = fileOf(uri);
    if (file === undefined) return undefined;
    const key = uriKey(file);
    this.#cells.set(key, (this.#cells.get(key) ?? new Set()).add(uri));
    return file;
  }

  /** The file of the notebook whose last open cell this was. */
  closed(uri: string): string | undefined {
    const file = fileOf(uri);
    if (file === undefined) return undefined;
    const cells = this.#cells.get(uriKey(file));
    cells?.delete(uri);
    if (cells?.size !== 0) return undefined;
    this.#cells.delete(uriKey(file));
    return file;
  }

  has(file: string): boolean {
    return this.#cells.has(uriKey(file));
  }
}

/** `vscode-notebook-cell:/path/of/the.ipynb#cell` */
function fileOf(uri: string): string | undefined {
  const path = /^vscode-notebook-cell:(?:\/\/[^/]*)?(\/[^#]*)#/.exec(uri)?.[1];
  return path === undefined ? undefined : `file://${path}`;
}
