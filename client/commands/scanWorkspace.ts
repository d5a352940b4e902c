import { commands, workspace } from 'vscode';
import type { ScanSummary } from '../../server/protocol/requests';
import { notify } from '../ui/messages';
import { withProgress } from '../ui/progress';
import { UserError, type Command } from './command';

/** Looks at all files now, whatever the setting says. What is found is in the Problems view. */
export const scanWorkspace: Command = {
  id: 'strongroom.scanWorkspace',
  run: async ({ server, log }) => {
    const folders = workspace.workspaceFolders ?? [];
    if (folders.length === 0)
      throw new UserError('There is no folder to scan. Open one, then try again.', [
        { label: 'Open Folder…', run: async () => commands.executeCommand('vscode.openFolder') },
      ]);
    if (!folders.some(({ uri }) => uri.scheme === 'file'))
      throw new UserError(
        'Only a folder on disk can be scanned as a whole. Files that you open are scanned.',
      );
    const summary = await withProgress('Looking for secrets in the workspace', async (signal, report) =>
      server.scanWorkspace(signal, report),
    );
    const show = { label: 'Show Problems', run: showProblems };
    notify(
      summary.complete ? 'information' : 'warning',
      wordsOf(summary),
      summary.secrets > 0 ? [show] : [],
      (error) => log.error('The Problems view could not be shown', error),
    );
  },
};

function wordsOf({ files, secrets, filesWithSecrets, notes, complete }: ScanSummary): string {
  const found =
    secrets === 0
      ? `No secrets in ${count(files, 'file')}.`
      : `${count(secrets, 'secret')} in ${count(filesWithSecrets, 'file')}.`;
  if (complete) return [found, ...notes].join(' ');
  return ['The scan has not looked at all files.', ...(files > 0 ? [found] : []), ...notes].join(' ');
}

async function showProblems(): Promise<void> {
  await commands.executeCommand('workbench.actions.view.problems');
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
