import type { MoveOutcome } from '../move/types';
import { copyText } from '../ui/clipboard';
import { ask, flash, notify, openWebPage, type Action } from '../ui/messages';
import { withProgress } from '../ui/progress';
import { VaultError } from '../vault/errors';
import { ProfileError, UserError, type CommandContext } from './command';
import { reportFailure } from './failure';
import type { MoveChoice } from './moveChoice';

/** Says in words what happened to the secret and what is left to do. Throws for what failed. */
export async function reportMove(
  context: CommandContext,
  choice: MoveChoice,
  outcome: MoveOutcome,
  revoke: string | undefined,
): Promise<void> {
  const where = `${choice.mount.path}/${choice.path}, field ${choice.field}`;
  switch (outcome.kind) {
    case 'cancelled':
      return;
    case 'refused':
      throw new UserError(outcome.refusal.message);
    case 'failed':
      if (outcome.error instanceof VaultError) {
        if (outcome.error.kind === 'expired') context.sessions.reportExpired(choice.profile);
        throw new ProfileError(choice.profile, outcome.error);
      }
      throw outcome.error;
    case 'moved': {
      context.tree.refreshSecret(choice);
      const version = outcome.version > 0 ? ` (version ${outcome.version})` : '';
      const run = outcome.plan.runHint === undefined ? '' : ` Run your program with: ${outcome.plan.runHint}`;
      const message = `Moved to ${where}${version}. Revoke the old secret: whoever has seen the file may still use it.${run}`;
      notify('information', message, movedActions(context, choice, outcome.plan.runHint, revoke), (error) =>
        context.log.error('An action after a move failed', error),
      );
      return;
    }
    case 'stored':
      context.tree.refreshSecret(choice);
      await offerRollback(context, choice, outcome);
  }
}

function movedActions(
  context: CommandContext,
  choice: MoveChoice,
  runHint: string | undefined,
  revoke: string | undefined,
): readonly Action[] {
  return [
    ...(revoke === undefined ? [] : [{ label: 'How to Revoke It…', run: async () => openWebPage(revoke) }]),
    ...(runHint === undefined ? [] : [{ label: 'Copy Run Command', run: async () => copyText(runHint) }]),
    { label: 'Show in Sidebar', run: async () => context.tree.reveal(choice) },
  ];
}

/** The value is in the vault and still in the file: the user says whether it stays there. */
async function offerRollback(
  context: CommandContext,
  choice: MoveChoice,
  outcome: Extract<MoveOutcome, { kind: 'stored' }>,
): Promise<void> {
  const { rollback } = outcome;
  if (!rollback) {
    notify('warning', outcome.message, [], () => undefined);
    return;
  }
  const answer = await ask('warning', outcome.message, ['Roll Back', 'Keep in Vault']);
  if (answer !== 'Roll Back') return;
  const run = async (): Promise<void> => {
    try {
      await withProgress('Taking the write back', async () => rollback());
      context.tree.refreshSecret(choice);
      flash('The vault is as it was before');
    } catch (error) {
      reportFailure(context, 'Roll back', error, run);
    }
  };
  await run();
}
