import { commands } from 'vscode';
import type { Command } from './command';

export const openWalkthrough: Command = {
  id: 'strongroom.openWalkthrough',
  run: async (context) => {
    await commands.executeCommand(
      'workbench.action.openWalkthrough',
      `${context.extensionId}#strongroom.start`,
      false,
    );
  },
};
