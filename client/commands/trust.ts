import { commands, workspace } from 'vscode';
import { UserError } from './command';

/**
 * Restricted mode shows findings and the vault, but writes nothing into the workspace: there, files and
 * settings that somebody else wrote would decide what is written where.
 */
export function requireTrust(does = 'This changes files'): void {
  if (!workspace.isTrusted) {
    throw new UserError(
      `${does}, which Restricted Mode does not allow. Trust this workspace, then try again.`,
      [
        {
          label: 'Manage Workspace Trust',
          run: async () => commands.executeCommand('workbench.trust.manage'),
        },
      ],
    );
  }
}
