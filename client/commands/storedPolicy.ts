import type { TextDocument } from 'vscode';
import { ComparePolicy, type PolicyComparison } from '../../server/protocol/policies';
import { policyNameOf, rememberPolicyName } from '../policies/policyName';
import type { Profile } from '../session/types';
import { activeEditor } from '../ui/editors';
import { askText } from '../ui/prompts';
import { readPolicy, type StoredPolicy } from '../vault/policies';
import { askProfile } from './askPlace';
import { UserError, type CommandContext } from './command';
import { useVault } from './vault';

/** A policy in the editor and the one of its name at a vault. */
export interface PolicyPlace {
  readonly document: TextDocument;
  readonly profile: Profile;
  readonly name: string;
}

/** The policy in the active editor. @throws UserError */
export function activePolicy(): TextDocument {
  const document = activeEditor()?.document;
  if (document?.languageId !== 'vault-policy')
    throw new UserError('Open a policy in the editor first: a file in the language "Vault Policy".');
  return document;
}

/** The policy in the active editor, the vault, and the name there. @throws Dismissed, UserError */
export async function askPolicyPlace(context: CommandContext, title: string): Promise<PolicyPlace> {
  const document = activePolicy();
  const profile = await askProfile(context, undefined, title);
  const name = await askText({
    title,
    prompt: `Name of the policy at ${profile.name}`,
    value: policyNameOf(context.memory, document),
    validate: policyNameProblem,
  });
  await rememberPolicyName(context.memory, document, name.trim().toLowerCase());
  return { document, profile, name: name.trim().toLowerCase() };
}

function policyNameProblem(name: string): string | undefined {
  if (name.trim() === '') return 'Type the name of a policy';
  if (/[\s]/.test(name.trim()) || name.split('/').some((part) => /^\.{0,2}$/.test(part)))
    return 'A name has no blanks, and no empty part';
  return undefined;
}

/** @throws Dismissed, ProfileError */
export async function readStored(
  context: CommandContext,
  { profile, name }: Pick<PolicyPlace, 'profile' | 'name'>,
): Promise<StoredPolicy | undefined> {
  return useVault(context, profile, `Reading the policy ${name}`, async ({ transport }, signal) =>
    readPolicy(transport, name, { signal }),
  );
}

/** @throws UserError when the document's policy would be refused. */
export async function comparePolicy(
  { server }: Pick<CommandContext, 'server'>,
  document: TextDocument,
  before: string | undefined,
): Promise<PolicyComparison> {
  const params = { uri: document.uri.toString(), ...(before !== undefined && { before }) };
  const comparison = await server.request(ComparePolicy, params);
  if (!comparison) throw new UserError('There is no policy in this document.');
  if (comparison.refused?.which === 'document')
    throw new UserError(
      `The vault would refuse this policy: ${comparison.refused.message} Correct it first.`,
    );
  return comparison;
}
