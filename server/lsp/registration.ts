import { BulkRegistration, DidChangeWatchedFilesNotification } from 'vscode-languageserver/node';
import { registerManifests } from './manifest/registration';
import { registerPolicyLanguage } from './policy/languageFeatures';
import type { Feature } from './server';

/**
 * `initialized`: asks for what is not an ability of the server as a whole. Of files it wants to hear of all: any can hold
 * a secret, and which of them say how to scan depends on settings.
 */
export const registration: Feature = (server) => {
  const { connection, log } = server;
  connection.onInitialized(async () => {
    const { registerWatchers, registers } = server.abilities;
    const all = BulkRegistration.create();
    if (registerWatchers)
      all.add(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] });
    registerPolicyLanguage(all, registers);
    // One registration takes a method only once.
    const more = BulkRegistration.create();
    registerManifests(more, registers);
    if (!registerWatchers && registers.size === 0) return;
    try {
      await connection.client.register(all);
      await connection.client.register(more);
    } catch (error) {
      log.failure('client/registerCapability', error);
    }
  });
};
