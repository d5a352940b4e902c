import { DidChangeWatchedFilesNotification } from 'vscode-languageserver/node';
import { guardNotification } from './guard';
import { shapes } from './shapes';
import type { Feature } from './server';

/**
 * `workspace/didChangeWatchedFiles`. The server asks for YAML files of any name and looks which of them is an
 * ignore file, so that a changed setting needs no new registration; and for other tools' files that it reads.
 */
export const watchedFiles: Feature = (server) => {
  const { connection, service, log, refresh } = server;

  connection.onInitialized(async () => {
    if (!server.abilities.registerWatchers) return;
    const watchers = [{ globPattern: '**/{*.yaml,*.yml,.gitleaks.toml,.gitleaksignore,.secrets.baseline}' }];
    try {
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    } catch (error) {
      log.failure('client/registerCapability', error);
    }
  });

  connection.onDidChangeWatchedFiles(
    guardNotification(log, 'workspace/didChangeWatchedFiles', shapes.watchedFiles, ({ changes }) => {
      if (!changes.some(({ uri }) => service.isConfiguration(uri))) return;
      service.configurationChanged();
      refresh();
    }),
  );
};
