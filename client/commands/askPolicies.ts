import { Range, Uri, commands, workspace } from 'vscode';
import { PolicyCommand } from '../../server/protocol/policies';
import {
  AskPolicies,
  FindLeastPrivilege,
  type AskPoliciesParams,
  type PolicyAnswer,
  type PolicyAnswers,
} from '../../server/protocol/policies';
import { withProgress } from '../ui/progress';
import { Back, pickText } from '../ui/picker';
import { askChoice, askMany, askText, Dismissed } from '../ui/prompts';
import { UserError, type Command, type CommandContext } from './command';

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

/** Requests that were asked about are offered again: so many. */
const mostRecent = 20;
const recentKey = 'strongroom.askedPaths';

type Request = Omit<AskPoliciesParams, 'policies'>;

/** Asks all policies of the workspace about one request, and leads to the rule that decides. */
export const askPolicies: Command = {
  id: PolicyCommand.ask,
  run: async (context, argument) => {
    const { server } = context;
    const path = await askPath(context, argument);
    const choices = operations.map(([label, description]) => ({ label, description, value: label }));
    const operation = await askChoice(title, choices, 'What is done?');
    let request: Request = { operation, path };
    for (let policies: readonly string[] | undefined; ;) {
      const found = await withProgress('Asking the policies', async (signal) =>
        server.request(AskPolicies, { ...request, ...(policies && { policies }) }, signal),
      );
      if (found.refused !== undefined) throw new UserError(found.refused);
      const chosen = await pick(request, found);
      if (chosen === 'circumstances') request = await askCircumstances(request);
      else if (chosen === 'together') {
        const names = new Map(found.answers.map(({ uri }) => [uri, nameOf(uri)]));
        const all = [...names].map(([value, label]) => ({ label, value }));
        policies = await askMany(title, all, 'Which policies does the token have?');
      } else return show(chosen);
    }
  },
};

/** The path of a request: typed, or one that was asked about before or that a reference in the workspace needs. */
async function askPath({ server, memory }: CommandContext, argument: unknown): Promise<string> {
  const recent = memory.get<readonly string[]>(recentKey, []);
  let needed: Promise<readonly string[]> | undefined;
  const path = await pickText({
    title,
    placeholder: 'The path of the request, without /v1/, such as secret/data/app',
    value: proposed(argument),
    complete: async () => {
      needed ??= server
        .request(FindLeastPrivilege, {})
        .then(({ needs }) => needs.map((need) => need.path).slice(0, 1000));
      return [...new Set([...recent, ...(await needed)])];
    },
    validate: (value) => (value.trim() === '' ? 'Write a path, such as secret/data/app.' : undefined),
  });
  if (path === Back) throw new Dismissed();
  const plain = path.trim().replace(/^\/?(?:v1\/)?/, '');
  await memory.update(recentKey, [plain, ...recent.filter((one) => one !== plain)].slice(0, mostRecent));
  return plain;
}

/** Parameters, wrapping and who asks; empty answers leave them out. */
async function askCircumstances({ operation, path, ...before }: Request): Promise<Request> {
  const parameters = await askJson(
    'The parameters of the request, as JSON',
    '{"ttl": "1h"}',
    before.parameters,
  );
  const wrapTtl = await askText({
    title,
    prompt: 'For how long is the answer wrapped? Empty: it is not',
    placeholder: '5m',
    value: before.wrapTtl ?? '',
  });
  const identity = await askJson(
    'Who asks, as JSON: what identity/entity/id/… answers, or entity and groups. Empty: a token without an entity',
    '{"entity": {"name": "ann", "metadata": {"team": "blue"}}, "groups": ["developers"]}',
    before.identity,
  );
  return {
    operation,
    path,
    ...(parameters && { parameters }),
    ...(wrapTtl.trim() !== '' && { wrapTtl: wrapTtl.trim() }),
    ...(identity && { identity }),
  };
}

type JsonObject = Readonly<Record<string, unknown>>;

async function askJson(
  prompt: string,
  placeholder: string,
  value: JsonObject | undefined,
): Promise<JsonObject | undefined> {
  const text = await askText({
    title,
    prompt,
    placeholder,
    value: value ? JSON.stringify(value) : '',
    validate: (typed) =>
      typed.trim() === '' || objectOf(typed) ? undefined : `Write a JSON object, such as ${placeholder}`,
  });
  return objectOf(text);
}

function objectOf(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** What each policy says, and all of them together. @throws Dismissed, UserError */
async function pick(
  { operation, path, ...circumstances }: Request,
  { answers, together, complete }: PolicyAnswers,
): Promise<PolicyAnswer | 'together' | 'circumstances'> {
  if (answers.length === 0)
    throw new UserError('There is no policy here. Open one, or a folder with policies, then try again.');
  const sorted = answers.toSorted((a, b) => Number(b.allowed) - Number(a.allowed));
  const under = Object.keys(circumstances).length > 0 ? ' under these circumstances' : '';
  return askChoice<PolicyAnswer | 'together' | 'circumstances'>(
    `Who may ${operation} ${path}${under}?${complete ? '' : ' (not all files were looked at)'}`,
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
      {
        label: '$(settings) Parameters, wrapping, identity …',
        detail: 'Ask again with them: rules can depend on all three.',
        value: 'circumstances' as const,
      },
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
