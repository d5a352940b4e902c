import { Uri, workspace } from 'vscode';
import { changeReport } from '../policies/changeReport';
import { fileAt } from '../policies/git';
import { showDocument } from '../ui/editors';
import { UserError, type Command } from './command';
import { activePolicy, comparePolicy } from './storedPolicy';

/** What the changes since the last commit allow; of two files of the explorer, what the second allows beside the first. */
export const explainPolicyChange: Command = {
  id: 'strongroom.explainPolicyChange',
  run: async (context, argument) => {
    const selected = Array.isArray(argument) ? argument.filter((item) => item instanceof Uri) : [];
    const [first, second] = selected;
    if (first && second) {
      const document = await workspace.openTextDocument(second);
      const before = (await workspace.openTextDocument(first)).getText();
      return show(`${nameOf(second)} in place of ${nameOf(first)}`, document, before);
    }
    const document = activePolicy();
    const before = await fileAt(document.uri, 'HEAD');
    if (!before)
      throw new UserError(
        'This file is in no Git repository that VS Code knows. To compare two files, select both in the Explorer.',
      );
    await show(`${nameOf(document.uri)} since the last commit`, document, before.text);

    async function show(title: string, after: typeof document, text: string | undefined): Promise<void> {
      const comparison = await comparePolicy(context, after, text);
      if (comparison.refused)
        throw new UserError(`The older text cannot be compared: ${comparison.refused.message}`);
      const report = context.policyTexts.add('What it allows.diff', changeReport(title, comparison));
      await showDocument(report);
    }
  },
};

const nameOf = (uri: Uri): string => workspace.asRelativePath(uri);
