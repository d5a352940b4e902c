import { commands, type Disposable } from 'vscode';
import { Dismissed } from '../ui/prompts';
import { addField } from './addField';
import { addProfile } from './addProfile';
import { askPolicies } from './askPolicies';
import type { Command, CommandContext } from './command';
import { copyReference } from './copyReference';
import { copyValue } from './copyValue';
import { createSecret } from './createSecret';
import { deleteField } from './deleteField';
import { deleteSecret } from './deleteSecret';
import { editField } from './editField';
import { reportFailure } from './failure';
import { findInVault } from './findInVault';
import { hideValue } from './hideValue';
import { ignoreHere } from './ignoreHere';
import { ignoreInWorkspace } from './ignoreInWorkspace';
import { insertReference } from './insertReference';
import { login } from './login';
import { logout } from './logout';
import { moveToVault } from './moveToVault';
import { openInBrowser } from './openInBrowser';
import { openWalkthrough } from './openWalkthrough';
import { pinPath } from './pinPath';
import { refresh } from './refresh';
import { refreshAll } from './refreshAll';
import { removeProfile } from './removeProfile';
import { restartServer } from './restartServer';
import { revealValue } from './revealValue';
import { scanWorkspace } from './scanWorkspace';
import { showLog } from './showLog';
import { showMore } from './showMore';
import { switchProfile } from './switchProfile';
import { undelete } from './undelete';
import { unpinPath } from './unpinPath';

const all: readonly Command[] = [
  addField,
  addProfile,
  askPolicies,
  copyReference,
  copyValue,
  createSecret,
  deleteField,
  deleteSecret,
  editField,
  findInVault,
  hideValue,
  ignoreHere,
  ignoreInWorkspace,
  insertReference,
  login,
  logout,
  moveToVault,
  openInBrowser,
  openWalkthrough,
  pinPath,
  refresh,
  refreshAll,
  removeProfile,
  restartServer,
  revealValue,
  scanWorkspace,
  showLog,
  showMore,
  switchProfile,
  undelete,
  unpinPath,
];

/** Registers every command; a failure of one is told in words, with what can be done about it. */
export function registerCommands(context: CommandContext): readonly Disposable[] {
  return all.map((command) =>
    commands.registerCommand(command.id, async (argument: unknown) => {
      // A key binding on the tree passes no node: it means what is selected there.
      const subject = argument === 'selection' ? context.tree.selected() : argument;
      await run(context, command, subject);
    }),
  );
}

async function run(context: CommandContext, command: Command, argument: unknown): Promise<void> {
  try {
    await command.run(context, argument);
  } catch (error) {
    if (error instanceof Dismissed) return;
    reportFailure(context, command.id, error, async () => run(context, command, argument));
  }
}
