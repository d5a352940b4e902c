import { serverSettings } from '../service/serverSettings';
import { guardNotification } from './guard';
import { shapes } from './shapes';
import type { Feature } from './server';

/**
 * `workspace/didChangeConfiguration` with `{ settings: ServerSettings }`. A client that sends no settings
 * there (the protocol allows `null`) changes nothing.
 */
export const settings: Feature = ({ connection, service, log, refresh }) => {
  connection.onDidChangeConfiguration(
    guardNotification(log, 'workspace/didChangeConfiguration', shapes.settings, ({ settings }) => {
      if (typeof settings !== 'object' || settings === null) return;
      service.configure(serverSettings(settings));
      refresh();
    }),
  );
};
