import type { ProfileSetting } from '../../server/protocol/settings';
import type { Transport, VaultAuth } from '../vault/types';

export type LoginMethodId = 'token' | 'userpass' | 'approle' | 'environment' | 'tokenFile';

/** How the login asks the user; VS Code in the extension, a script in tests. undefined = dismissed. */
export interface Prompts {
  input(options: {
    title: string;
    prompt: string;
    password: boolean;
    value?: string;
  }): Promise<string | undefined>;
  pick<T extends string>(options: {
    title: string;
    items: readonly { readonly id: T; readonly label: string; readonly description?: string }[];
  }): Promise<T | undefined>;
  confirm(message: string, action: string): Promise<boolean>;
  /** A message that needs no answer. */
  inform(message: string): void;
}

/** One way to log in. Adding one is a file here and a line in `index.ts`. */
export interface AuthMethod {
  readonly id: LoginMethodId;
  readonly title: string;
  readonly description: string;
  /** Is there anything to log in with here? Offered only then; absent means always. */
  readonly available?: () => boolean;
  /**
   * Asks for what it needs and logs in over `transport`, which carries no token. undefined = dismissed. Throws `VaultError`;
   * what was typed is in no error.
   */
  login(
    transport: Transport,
    profile: ProfileSetting,
    prompts: Prompts,
    signal?: AbortSignal,
  ): Promise<VaultAuth | undefined>;
}
