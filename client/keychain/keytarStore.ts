import { keychainFault } from './keychainFault';
import { KeychainUnavailable, type SecretStore } from './secretStore';

type Keytar = typeof import('keytar');

const service = 'strongroom';

/**
 * The keychain of the OS (Keychain, Credential Manager, Secret Service) through keytar, whose native part is loaded with
 * the first use. `timeout` bounds each access in milliseconds: the OS may be waiting for the user behind another window.
 */
export function createKeytarStore(timeout = 60_000): SecretStore {
  let loaded: Promise<Keytar> | undefined;

  async function use<T>(action: (keytar: Keytar) => Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(slow(timeout)), timeout);
    });
    try {
      loaded ??= load();
      return await Promise.race([loaded.then(action), tooLong]);
    } catch (error) {
      throw error instanceof KeychainUnavailable ? error : keychainFault(error);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    kind: 'keychain',
    get: async (account) => (await use((keytar) => keytar.getPassword(service, account))) ?? undefined,
    set: (account, secret) => use((keytar) => keytar.setPassword(service, account, secret)),
    delete: async (account) => {
      await use((keytar) => keytar.deletePassword(service, account));
    },
  };
}

async function load(): Promise<Keytar> {
  const module: Keytar & { readonly default?: Keytar } = await import('keytar');
  return module.default ?? module;
}

const slow = (timeout: number): KeychainUnavailable =>
  new KeychainUnavailable(
    `The keychain did not answer within ${timeout / 1000} s. If it asks for a password in another window, answer there ` +
      'and try again.',
  );
