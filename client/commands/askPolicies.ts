import { Range, Uri, commands, workspace } from 'vscode';
import { PolicyCommand } from '../../server/protocol/policies';
import {
  AskPolicies,
  type AskPoliciesParams,
  type PolicyAnswer,
  type PolicyAnswers,
} from '../../server/protocol/requests';
import { withProgress } from '../ui/progress';
import { askChoice, askMany, askText } from '../ui/prompts';
import { UserError, type Command } from './command';

const title = 'Who May …?';

const operations: readonly (readonly [name: string, words: string])[] = [
  ['read', 'GET'],
  ['list', 'LIST: the names below'],
  ['create', 'POST where nothing is yet'],
  ['update', 'POST where something is, and what an engine does'],
  ['patch', 'PATCH'],
  ['delete', 'DELETE'],
  ['scan', 'SCAN: the names below, in folders too (OpenBao)'],
  ['recover', 'from a snapshot (HashiCorp Vault)'],
  ['subscribe', 'to events (HashiCorp Vault)'],
];

/** Asks all policies of the workspace about one request, and leads to the rule that decides. */
export const askPolicies: Command = {
  id: PolicyCommand.ask,
  run: async ({ server }, argument) => {
    const path = await askText({
      title,
      prompt: 'The path of the request, without /v1/',
      value: proposed(argument),
      placeholder: 'secret/data/app',
      validate: (value) => (value.trim() === '' ? 'Write a path, such as secret/data/app.' : undefined),
    });
    const choices = operations.map(([label, description]) => ({ label, description, value: label }));
    const operation = await askChoice(title, choices, 'What is done?');
    const request = { operation, path: path.trim().replace(/^\/?(?:v1\/)?/, '') };
    for (let policies: readonly string[] | undefined; ;) {
      const found = await withProgress('Asking the policies', async () =>
        server.request(AskPolicies, { ...request, ...(policies && { policies }) }),
      );
      const chosen = await pick(request, found);
      if (chosen !== 'together') return show(chosen);
      const names = new Map(found.answers.map(({ uri }) => [uri, nameOf(uri)]));
      const all = [...names].map(([value, label]) => ({ label, value }));
      policies = await askMany(title, all, 'Which policies does the token have?');
    }
  },
};

/** What each policy says, and all of them together. @throws Dismissed, UserError */
async function pick(
  { operation, path }: AskPoliciesParams,
  { answers, together, complete }: PolicyAnswers,
): Promise<PolicyAnswer | 'together'> {
  if (answers.length === 0)
    throw new UserError('There is no policy here. Open one, or a folder with policies, then try again.');
  const sorted = answers.toSorted((a, b) => Number(b.allowed) - Number(a.allowed));
  return askChoice<PolicyAnswer | 'together'>(
    `Who may ${operation} ${path}?${complete ? '' : ' (not all files were looked at)'}`,
    [
      ...sorted.map((answer) => ({
        label: labelOf(answer.allowed, nameOf(answer.uri)),
        detail: answer.reason,
        value: answer,
      })),
      ...(together
        ? [
            {
              label: labelOf(together.allowed, 'One token with all of these'),
              detail: `${together.reason} Pick this to choose which policies it has.`,
              value: 'together' as const,
            },
          ]
        : []),
    ],
    'Pick a policy to see the rule that decides',
  );
}

const nameOf = (uri: string): string => workspace.asRelativePath(Uri.parse(uri, true));

const labelOf = (allowed: boolean, name: string): string =>
  `${allowed ? '$(check)' : '$(circle-slash)'} ${name}: ${allowed ? 'allowed' : 'denied'}`;

async function show({ uri, range: { start, end } }: PolicyAnswer): Promise<void> {
  const selection = new Range(start.line, start.character, end.line, end.character);
  await commands.executeCommand('vscode.open', Uri.parse(uri, true), { selection });
}

function proposed(argument: unknown): string {
  const path =
    typeof argument === 'object' && argument !== null && 'path' in argument ? argument.path : undefined;
  return typeof path === 'string' ? path : '';
}
