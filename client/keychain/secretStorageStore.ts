import type { SecretStorage } from 'vscode';
import { KeychainUnavailable, type SecretStore } from './secretStore';

const prefix = 'strongroom:';

/** Tokens in VS Code's SecretStorage, for machines without an OS keychain. */
export function createSecretStorageStore(storage: SecretStorage): SecretStore {
  const guarded = async <T>(task: Thenable<T>): Promise<T> => {
    try {
      return await task;
    } catch {
      // The reason is dropped: it may quote what was to be stored.
      throw new KeychainUnavailable(
        "VS Code's secret storage did not accept the token. Log in again and choose to keep the token in memory.",
      );
    }
  };
  return {
    kind: 'secretStorage',
    get: async (account) => guarded(storage.get(prefix + account)),
    set: async (account, secret) => guarded(storage.store(prefix + account, secret)),
    delete: async (account) => guarded(storage.delete(prefix + account)),
  };
}
