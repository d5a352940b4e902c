/** Where tokens are kept. One implementation over keytar, one over VS Code's SecretStorage, one in memory. */
export interface SecretStore {
  readonly kind: 'keychain' | 'secretStorage' | 'memory';
  /** Rejects with `KeychainUnavailable` when the store cannot be used. */
  get(account: string): Promise<string | undefined>;
  set(account: string, secret: string): Promise<void>;
  delete(account: string): Promise<void>;
}

/** The OS has no usable keychain. `message` says why and how to fix it, in words. */
export class KeychainUnavailable extends Error {
  override readonly name = 'KeychainUnavailable';
}
