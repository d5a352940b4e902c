import { isVaultError, VaultError } from '../vault/errors';
import { notify, type Action } from '../ui/messages';
import { ProfileError, UserError, type CommandContext } from './command';

/** Tells the user what failed and what can be done; `retry` runs the same command again. */
export function reportFailure(
  context: CommandContext,
  commandId: string,
  error: unknown,
  retry: () => Promise<void>,
): void {
  const cause = error instanceof ProfileError ? error.error : error;
  if (isVaultError(cause, 'cancelled') || (cause instanceof Error && cause.name === 'AbortError')) return;
  context.log.error(`${commandId} failed`, cause);
  const retryAction: Action = { label: 'Retry', run: retry };
  const logAction: Action = { label: 'Open Log', run: () => context.log.show() };
  const failed = (later: unknown): void => reportFailure(context, commandId, later, retry);

  if (cause instanceof UserError) {
    notify('error', cause.message, cause.actions, failed);
  } else if (error instanceof ProfileError && isVaultError(cause, 'expired')) {
    const { profile } = error;
    const loginAction: Action = {
      label: 'Log In Again',
      run: async () => {
        if (await context.sessions.login(profile)) await retry();
      },
    };
    notify('warning', `The session at ${profile.name} has expired.`, [loginAction], failed);
  } else if (cause instanceof VaultError) {
    notify('error', cause.message, [retryAction, logAction], failed);
  } else {
    notify('error', 'Strongroom ran into a problem. Its log says where.', [retryAction, logAction], failed);
  }
}
