import { fileURLToPath } from 'node:url';
import { readSmallText, smallBytes } from '../files/readSmall';
import type { Host } from '../service/types';
import { obstacle } from './obstacle';

interface Folder {
  readonly uri: string;
  readonly name: string;
}

/** The workspace as the client announced it, with files from disk. */
export class WorkspaceHost implements Host {
  #folders: readonly Folder[] = [];

  /** The innermost first; their URIs have no slash at the end. */
  get folders(): readonly Folder[] {
    return this.#folders;
  }

  setFolders(folders: readonly Folder[]): void {
    // The innermost folder wins where one holds another.
    this.#folders = folders
      .map(({ uri, name }) => ({ uri: uri.replace(/\/$/, ''), name }))
      .toSorted((a, b) => b.uri.length - a.uri.length);
  }

  changeFolders(added: readonly Folder[], removed: readonly { readonly uri: string }[]): void {
    const gone = new Set(removed.map(({ uri }) => uri.replace(/\/$/, '')));
    this.setFolders([...this.#folders.filter(({ uri }) => !gone.has(uri)), ...added]);
  }

  workspaceFolder(uri: string): Folder | undefined {
    return this.#folders.find((folder) => uri.startsWith(`${folder.uri}/`));
  }

  obstacle(uri: string): string | undefined {
    const folder = this.workspaceFolder(uri);
    if (!folder || !uri.startsWith('file:')) return undefined;
    return obstacle(fileURLToPath(uri), fileURLToPath(folder.uri), smallBytes);
  }

  readFile(uri: string): string | undefined {
    return readSmallText(uri);
  }
}
