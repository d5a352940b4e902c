import { extensions, type Uri } from 'vscode';

/** The part of VS Code's Git extension that is used here. */
interface GitApi {
  getRepository(uri: Uri): { show(ref: string, path: string): Promise<string> } | null;
}
interface GitExtension {
  getAPI(version: 1): GitApi;
}

/** A file at a commit, without a text when it was not there; undefined when no repository holds it. */
export async function fileAt(uri: Uri, ref: string): Promise<{ readonly text?: string } | undefined> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return undefined;
  let repository;
  try {
    repository = (await extension.activate()).getAPI(1).getRepository(uri);
  } catch {
    // Git is turned off in the settings.
    return undefined;
  }
  if (!repository) return undefined;
  try {
    return { text: await repository.show(ref, uri.fsPath) };
  } catch {
    return {};
  }
}
