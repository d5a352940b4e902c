import { guardNotification } from './guard';
import { shapes } from './shapes';
import type { Feature } from './server';

/** `workspace/didChangeWatchedFiles` */
export const watchedFiles: Feature = ({ connection, service, manifests, named, workspace, log, refresh }) => {
  connection.onDidChangeWatchedFiles(
    guardNotification(log, 'workspace/didChangeWatchedFiles', shapes.watchedFiles, ({ changes }) => {
      manifests.filesChanged(changes.map(({ uri }) => uri));
      named.filesChanged(changes.map(({ uri }) => uri));
      if (!changes.some(({ uri }) => service.isConfiguration(uri)))
        return workspace.filesChanged(changes.map(({ uri }) => uri));
      service.configurationChanged();
      refresh();
      workspace.rescan();
    }),
  );
};
