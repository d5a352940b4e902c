import { commands, type Disposable } from 'vscode';
import { Dismissed } from '../ui/prompts';
import { addField } from './addField';
import { addProfile } from './addProfile';
import { askPolicies } from './askPolicies';
import type { Command, CommandContext } from './command';
import { comparePolicyWithVault } from './comparePolicy';
import { convertSecret } from './convertSecret';
import { copyReference } from './copyReference';
import { copyValue } from './copyValue';
import { createSecret } from './createSecret';
import { deleteField } from './deleteField';
import { deleteSecret } from './deleteSecret';
import { editField } from './editField';
import { explainPolicyChange } from './explainPolicyChange';
import { reportFailure } from './failure';
import { findInVault } from './findInVault';
import { hideValue } from './hideValue';
import { ignoreHere } from './ignoreHere';
import { ignoreInWorkspace } from './ignoreInWorkspace';
import { insertReference } from './insertReference';
import { leastPrivilege, leastPrivilegeOfAudit } from './leastPrivilege';
import { login } from './login';
import { logout } from './logout';
import { moveToVault } from './moveToVault';
import { openInBrowser } from './openInBrowser';
import { openPolicy } from './openPolicy';
import { openWalkthrough } from './openWalkthrough';
import { pinPath } from './pinPath';
import { pullPolicy } from './pullPolicy';
import { pushPolicy } from './pushPolicy';
import { refresh } from './refresh';
import { refreshAll } from './refreshAll';
import { removeProfile } from './removeProfile';
import { restartServer } from './restartServer';
import { revealValue } from './revealValue';
import { scanWorkspace } from './scanWorkspace';
import { showChain } from './showChain';
import { showLog } from './showLog';
import { showMore } from './showMore';
import { switchProfile } from './switchProfile';
import { undelete } from './undelete';
import { unpinPath } from './unpinPath';

const all: readonly Command[] = [
  addField,
  addProfile,
  askPolicies,
  comparePolicyWithVault,
  convertSecret,
  copyReference,
  copyValue,
  createSecret,
  deleteField,
  deleteSecret,
  editField,
  explainPolicyChange,
  findInVault,
  hideValue,
  ignoreHere,
  ignoreInWorkspace,
  insertReference,
  leastPrivilege,
  leastPrivilegeOfAudit,
  login,
  logout,
  moveToVault,
  openInBrowser,
  openPolicy,
  openWalkthrough,
  pinPath,
  pullPolicy,
  pushPolicy,
  refresh,
  refreshAll,
  removeProfile,
  restartServer,
  revealValue,
  scanWorkspace,
  showChain,
  showLog,
  showMore,
  switchProfile,
  undelete,
  unpinPath,
];

/** Registers every command; a failure of one is told in words, with what can be done about it. */
export function registerCommands(context: CommandContext): readonly Disposable[] {
  return all.map((command) =>
    commands.registerCommand(command.id, async (first: unknown, all: unknown) => {
      // Of several files that are selected in the explorer, the first comes by itself and then all.
      const argument = Array.isArray(all) && all.length > 1 ? all : first;
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
