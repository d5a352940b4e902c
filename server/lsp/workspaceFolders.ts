import { DidChangeWorkspaceFoldersNotification } from 'vscode-languageserver/node';
import { guardNotification } from './guard';
import { shapes } from './shapes';
import type { Feature } from './server';

/** `workspace/didChangeWorkspaceFolders`: another folder can bring another ignore file. */
export const workspaceFolders: Feature = ({
  connection,
  service,
  host,
  manifests,
  named,
  workspace,
  log,
  refresh,
}) => {
  connection.onNotification(
    DidChangeWorkspaceFoldersNotification.method,
    guardNotification(
      log,
      DidChangeWorkspaceFoldersNotification.method,
      shapes.folderChanges,
      ({ event }) => {
        host.changeFolders(event.added, event.removed);
        service.configurationChanged();
        refresh();
        manifests.rescan();
        named.filesChanged();
        workspace.rescan();
      },
    ),
  );
};
