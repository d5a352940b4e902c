import { commands, workspace } from 'vscode';
import { notify } from '../ui/messages';
import { withProgress } from '../ui/progress';
import { UserError, type Command } from './command';

/** Looks at all files now, whatever the setting says. What is found is in the Problems view. */
export const scanWorkspace: Command = {
  id: 'strongroom.scanWorkspace',
  run: async ({ server, log }) => {
    if (!workspace.workspaceFolders)
      throw new UserError('There is no folder to scan. Open one, then try again.', [
        { label: 'Open Folder…', run: async () => commands.executeCommand('vscode.openFolder') },
      ]);
    const { files, secrets, filesWithSecrets, notes, complete } = await withProgress(
      'Looking for secrets in the workspace',
      async (signal, report) => server.scanWorkspace(signal, report),
    );
    const found =
      secrets === 0
        ? `No secrets in ${count(files, 'file')}.`
        : `${count(secrets, 'secret')} in ${count(filesWithSecrets, 'file')}.`;
    const ended = complete ? [] : ['The scan did not get to its end.'];
    const show = { label: 'Show Problems', run: showProblems };
    notify(
      complete ? 'information' : 'warning',
      [...ended, found, ...notes].join(' '),
      secrets > 0 ? [show] : [],
      (error) => log.error('The Problems view could not be shown', error),
    );
  },
};

async function showProblems(): Promise<void> {
  await commands.executeCommand('workbench.actions.view.problems');
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
