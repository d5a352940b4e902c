import type { ProfileSetting } from '../../server/protocol/settings';
import type { LoginMethodId, Prompts } from '../auth/method';
import type { VaultClient } from '../vault/types';

export type Profile = ProfileSetting;

export type { LoginMethodId, Prompts };

export type SessionState =
  | { readonly kind: 'loggedOut' }
  | { readonly kind: 'loggingIn' }
  | {
      readonly kind: 'loggedIn';
      /** Token's display name, such as `userpass-ann`. */
      readonly displayName: string;
      readonly policies: readonly string[];
      /** Epoch milliseconds; undefined never expires. */
      readonly expiresAt?: number;
      readonly store: 'keychain' | 'secretStorage' | 'memory';
    }
  | { readonly kind: 'expired' }
  | { readonly kind: 'failed'; readonly message: string };

export interface Sessions {
  state(profile: Profile): SessionState;
  onDidChange(listener: (profileName: string) => void): { dispose(): void };
  /** Tries the stored token; never prompts. */
  restore(profile: Profile, signal?: AbortSignal): Promise<SessionState>;
  /** Asks for the method (when not given) and its input; stores the token. Throws VaultError; undefined = dismissed. */
  login(profile: Profile, method?: LoginMethodId, signal?: AbortSignal): Promise<VaultClient | undefined>;
  /** Forgets the token here; `revoke` also ends it at the server (then its leases too). */
  logout(profile: Profile, options: { readonly revoke: boolean }): Promise<void>;
  /** The logged-in client, or undefined when logged out. Restores a stored token if need be. */
  client(profile: Profile): Promise<VaultClient | undefined>;
  /** Told by whoever saw a `VaultError` of kind `expired`. */
  reportExpired(profile: Profile): void;
  dispose(): void;
}
