import type { DidChangeWatchedFilesParams, Disposable } from 'vscode-languageserver/node';
import { DidChangeWatchedFilesNotification } from 'vscode-languageserver/node';
import { guardNotification } from './guard';
import { shapes } from './params';
import type { Feature } from './server';

/**
 * `workspace/didChangeWatchedFiles`. The server asks for YAML files of any name and looks which of them is an
 * ignore file, so that a changed setting needs no new registration.
 */
export const watchedFiles: Feature = (server) => {
  const { connection, service, log, refresh } = server;
  let registration: Disposable | undefined;

  connection.onInitialized(() => {
    if (!server.abilities.registerWatchers || registration) return;
    const watchers = [{ globPattern: '**/*.{yaml,yml}' }];
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).then(
      (disposable) => {
        registration = disposable;
      },
      (error: unknown) => log.failure('client/registerCapability', error),
    );
  });

  connection.onDidChangeWatchedFiles(
    guardNotification<DidChangeWatchedFilesParams>(
      log,
      'workspace/didChangeWatchedFiles',
      shapes.watchedFiles,
      ({ changes }) => {
        if (!changes.some(({ uri }) => service.ignoreFile(uri).isItself)) return;
        service.ignoreFileChanged();
        refresh();
      },
    ),
  );
};
