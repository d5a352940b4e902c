import { FindingCommand, type FindingRef } from '../../server/protocol/findings';
import { PlanMove, ProposeMove } from '../../server/protocol/requests';
import { moveSecret } from '../move/moveSecret';
import type { MoveOutcome, MovePorts } from '../move/types';
import { confirm } from '../ui/prompts';
import { withProgress } from '../ui/progress';
import { askFinding, revokePage } from './askFinding';
import { rememberMount } from './askPlace';
import { UserError, type Command, type CommandContext } from './command';
import { applyEdits, openDocument, readValue, writeFileEdit, type TakeBack } from './documents';
import { chooseMove, type MoveChoice } from './moveChoice';
import { reportMove } from './moveReport';
import { moveTarget } from './references';
import { requireTrust } from './trust';
import { atProfile, connect } from './vault';

/** The journey from a secret in a file to a reference: propose, let the user change it, write, replace. */
export const moveToVault: Command = {
  id: FindingCommand.move,
  run: async (context, argument) => {
    requireTrust();
    const finding = await askFinding(argument, 'Move to Vault');
    const proposal = await context.server.request(ProposeMove, finding);
    if (proposal.kind === 'refused') throw new UserError(proposal.message);
    // Asked now: after the move the diagnostic that knows it is gone.
    const revoke = await revokePage(finding);
    const choice = await chooseMove(context, proposal);
    await context.profiles.setActive(choice.profile);
    await rememberMount(context, choice.profile, choice.mount);
    const outcome = await move(context, finding, choice);
    await reportMove(context, choice, outcome, revoke);
  },
};

async function move(context: CommandContext, finding: FindingRef, choice: MoveChoice): Promise<MoveOutcome> {
  const { profile, mount } = choice;
  const client = await connect(context, profile);
  const target = moveTarget(choice, choice.envName);
  const where = `${mount.path}/${choice.path}`;
  const document = await openDocument(finding.uri);
  const takeBack: TakeBack[] = [];
  const ports: MovePorts = {
    plan: async (to) => context.server.request(PlanMove, { finding, target: to }),
    readValue: (parts, version) => readValue(document, parts, version),
    writeFile: async (edit) => void takeBack.push(await writeFileEdit(edit)),
    applyEdits: async (plan) => applyEdits(document, plan.version, plan.edits),
    askOverwrite: async () =>
      confirm(
        `${where} holds another value in the field "${choice.field}" already. Replace it?`,
        'Replace It',
        mount.kvVersion === 2
          ? 'Whatever reads that field then gets the new value; the old one stays in an older version while the mount keeps those. To have both, cancel and change the field.'
          : 'The value that is there is lost. To have both, cancel and change the field.',
      ),
    askWithoutCas: async () =>
      confirm(
        `Write to ${mount.path}, which is KV version 1?`,
        'Write Anyway',
        'It keeps no older versions, and cannot notice somebody else writing the same secret at the same moment.',
      ),
  };
  const outcome = await atProfile(context, profile, async () =>
    withProgress(`Moving to ${where}`, async (signal) =>
      moveSecret(ports, client.kv(mount.path, mount.kvVersion), target, signal),
    ),
  );
  return outcome.kind === 'stored' ? withFiles(outcome, takeBack) : outcome;
}

/** A roll-back also takes the reference out of the environment file: it would lead to nothing. */
function withFiles(
  outcome: Extract<MoveOutcome, { kind: 'stored' }>,
  takeBack: readonly TakeBack[],
): MoveOutcome {
  const { rollback } = outcome;
  if (!rollback) return outcome;
  return {
    ...outcome,
    rollback: async () => {
      await rollback();
      for (const undo of takeBack.toReversed()) await undo();
    },
  };
}
