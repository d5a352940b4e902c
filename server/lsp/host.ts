import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Host } from '../service/types';
import { obstacle } from './obstacle';

/** An ignore list or environment file larger than this is not one. */
const maxBytes = 5 * 1024 * 1024;

interface Folder {
  readonly uri: string;
  readonly name: string;
}

/** The workspace as the client announced it, with files from disk. */
export class WorkspaceHost implements Host {
  #folders: readonly Folder[] = [];

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
    return obstacle(fileURLToPath(uri), fileURLToPath(folder.uri), maxBytes);
  }

  readFile(uri: string): string | undefined {
    if (!uri.startsWith('file:')) return undefined;
    try {
      const path = fileURLToPath(uri);
      const stat = statSync(path);
      return stat.isFile() && stat.size <= maxBytes ? readFileSync(path, 'utf8') : undefined;
    } catch {
      // Absent or unreadable: both mean that there is no such file to the service.
      return undefined;
    }
  }
}
