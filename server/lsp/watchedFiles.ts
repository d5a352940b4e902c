import { DidChangeWatchedFilesNotification } from 'vscode-languageserver/node';
import { guardNotification } from './guard';
import { shapes } from './shapes';
import type { Feature } from './server';

/**
 * `workspace/didChangeWatchedFiles`. The server asks for all files: any can hold a secret, and which of them say how to
 * scan depends on settings.
 */
export const watchedFiles: Feature = (server) => {
  const { connection, service, workspace, log, refresh } = server;

  connection.onInitialized(async () => {
    if (!server.abilities.registerWatchers) return;
    const watchers = [{ globPattern: '**/*' }];
    try {
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    } catch (error) {
      log.failure('client/registerCapability', error);
    }
  });

  connection.onDidChangeWatchedFiles(
    guardNotification(log, 'workspace/didChangeWatchedFiles', shapes.watchedFiles, ({ changes }) => {
      if (!changes.some(({ uri }) => service.isConfiguration(uri)))
        return workspace.filesChanged(changes.map(({ uri }) => uri));
      service.configurationChanged();
      refresh();
      workspace.rescan();
    }),
  );
};
