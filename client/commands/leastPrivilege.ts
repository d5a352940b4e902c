import { workspace, type TextDocument } from 'vscode';
import {
  FindLeastPrivilege,
  type LeastPrivilege,
  type LeastPrivilegeParams,
} from '../../server/protocol/policies';
import { activeEditor, showDocument } from '../ui/editors';
import { notify } from '../ui/messages';
import { withProgress } from '../ui/progress';
import { askFile, askText, Dismissed } from '../ui/prompts';
import { UserError, type Command, type CommandContext } from './command';
import { applyEdits } from './documents';

/** What the workspace's references need, beside the policy in the editor; without one, the smallest policy for them. */
export const leastPrivilege: Command = {
  id: 'strongroom.leastPrivilege',
  run: async (context) => {
    const document = activeEditor()?.document;
    const policy = document?.languageId === 'vault-policy' ? document : undefined;
    const found = await find(
      context,
      'Looking for references',
      policy ? { policy: policy.uri.toString() } : {},
    );
    if (found.needs.length === 0)
      throw new UserError(
        'No reference to a vault is in the files of this workspace: ref+vault://… of vals, or vault:path#field.',
      );
    if (policy) await tell(context, policy, found, 'the workspace');
    else await propose(found);
  },
};

/** What an audit log shows to have been done, in the same way. */
export const leastPrivilegeOfAudit: Command = {
  id: 'strongroom.leastPrivilegeOfAudit',
  run: async (context) => {
    const auditLog = await askFile('Audit Log', {
      'Audit logs': ['log', 'json', 'jsonl'],
      'All files': ['*'],
    });
    if (auditLog === undefined) throw new Dismissed();
    const accessor = await askText({
      title: 'Policy from an Audit Log',
      prompt: 'Only what this token accessor did, as the log has it (auth.accessor). Empty: all tokens',
    });
    const params = { auditLog, ...(accessor.trim() !== '' && { accessor: accessor.trim() }) };
    const found = await find(context, 'Reading the audit log', params);
    if (found.needs.length === 0)
      throw new UserError(
        'The log shows no request that was allowed. Is it the audit log of a vault, in JSON?',
      );
    await propose(found);
  },
};

async function find(
  { server }: CommandContext,
  title: string,
  params: LeastPrivilegeParams,
): Promise<LeastPrivilege> {
  const found = await withProgress(title, async (signal) =>
    server.request(FindLeastPrivilege, params, signal),
  );
  if (found.refused !== undefined) throw new UserError(found.refused);
  return found;
}

async function propose({ minimal }: LeastPrivilege): Promise<void> {
  await showDocument(await workspace.openTextDocument({ language: 'vault-policy', content: minimal }));
}

async function tell(
  context: CommandContext,
  document: TextDocument,
  { comparison, complete }: LeastPrivilege,
  who: string,
): Promise<void> {
  if (!comparison) return;
  const { missing, missingRules, unused, excess } = comparison;
  const name = workspace.asRelativePath(document.uri);
  const lines = [
    ...missing.map(
      ({ path, capabilities }) => `+ ${path}: ${capabilities.join(', ')} is needed and not allowed`,
    ),
    ...unused.map((path) => `- ${path}: nothing needs this rule`),
    ...excess.map(({ path, capabilities }) => `- ${path}: nothing needs ${capabilities.join(', ')}`),
  ];
  const head = `# ${name} beside what ${who} needs${complete ? '' : ' (not all files were looked at)'}\n`;
  const note = '# Requests that no reference shows, such as logins or writes, may need more.\n\n';
  const text = lines.length > 0 ? lines.join('\n') : 'It allows just what is needed.';
  await showDocument(context.policyTexts.add('Least privilege.diff', `${head}${note}${text}\n`));
  if (missing.length === 0) return;
  const { version } = document;
  const add = {
    label: 'Add Rules',
    run: async (): Promise<void> => {
      const end = document.positionAt(document.getText().length);
      const newText = `${document.getText().endsWith('\n') ? '' : '\n'}\n${missingRules}`;
      if (!(await applyEdits(document, version, [{ range: { start: end, end }, newText }])))
        throw new UserError('The policy was changed meanwhile. Run the command again.');
      await showDocument(document);
    },
  };
  const count = missing.length === 1 ? 'One path is' : `${missing.length} paths are`;
  notify('information', `${count} needed and not allowed by ${name}.`, [add], (error) =>
    context.log.error('The missing rules could not be added', error),
  );
}
