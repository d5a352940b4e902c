import { serverSettings } from '../service/serverSettings';
import { guardNotification } from './guard';
import { conforms } from './params';
import { shapes } from './shapes';
import type { Feature } from './server';

/**
 * `workspace/didChangeConfiguration` with `Configuration` of the protocol. A client that sends no settings
 * there (the protocol allows `null`) changes nothing.
 */
export const settings: Feature = ({ connection, service, policies, manifests, workspace, log, refresh }) => {
  connection.onDidChangeConfiguration(
    guardNotification(log, 'workspace/didChangeConfiguration', shapes.settings, ({ settings, excludes }) => {
      if (typeof settings !== 'object' || settings === null) return;
      const read = serverSettings(settings);
      service.configure(read);
      policies.configure(read);
      manifests.configure(read);
      workspace.configure(read, conforms(shapes.excludes, excludes) ? excludes : undefined);
      refresh();
    }),
  );
};
