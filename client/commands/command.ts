import type { Memento } from 'vscode';
import type { LanguageServer } from '../languageClient/languageServer';
import type { LiveVaults } from '../live/liveVaults';
import type { ChainView } from '../manifests/chainView';
import type { PolicyTexts } from '../policies/policyTexts';
import type { Profiles } from '../profiles/profiles';
import type { Profile, Sessions } from '../session/types';
import type { Log } from '../ui/log';
import type { Action } from '../ui/messages';
import type { VaultError } from '../vault/errors';
import type { VaultTree } from '../views/vaultTree';

/** Everything that commands work with. */
export interface CommandContext {
  readonly profiles: Profiles;
  readonly sessions: Sessions;
  readonly live: LiveVaults;
  readonly server: LanguageServer;
  readonly tree: VaultTree;
  readonly policyTexts: PolicyTexts;
  readonly chainView: ChainView;
  readonly log: Log;
  /** Names of profiles and mounts last used in this workspace; never a value. */
  readonly memory: Memento;
  readonly extensionId: string;
}

export interface Command {
  readonly id: string;
  /**
   * `argument` is a tree node, a finding, or undefined from the command palette: then the command asks.
   * @throws Dismissed when the user turned a prompt down, which ends the command without a word.
   */
  run(context: CommandContext, argument: unknown): Promise<void>;
}

/** A request to a profile's vault failed. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError';
  readonly profile: Profile;
  readonly error: VaultError;
  constructor(profile: Profile, error: VaultError) {
    super(error.message);
    this.profile = profile;
    this.error = error;
  }
}

/** The command cannot do what was asked; `message` is a whole sentence for the user, without a value. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** What the user can do about it at once. */
  readonly actions: readonly Action[];
  constructor(message: string, actions: readonly Action[] = []) {
    super(message);
    this.actions = actions;
  }
}
