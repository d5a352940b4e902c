import { workspace } from 'vscode';
import { rememberPolicyName } from '../policies/policyName';
import { showDocument } from '../ui/editors';
import { askChoice } from '../ui/prompts';
import { listPolicies } from '../vault/policies';
import { askProfile } from './askPlace';
import { UserError, type Command } from './command';
import { readStored } from './storedPolicy';
import { useVault } from './vault';

const title = 'Open Policy from the Vault';

/** A stored policy in a new document, to be saved where the user wants it. */
export const openPolicy: Command = {
  id: 'strongroom.openPolicy',
  run: async (context, argument) => {
    const profile = await askProfile(context, argument, title);
    const names = await useVault(
      context,
      profile,
      `Listing the policies of ${profile.name}`,
      async (client, signal) => listPolicies(client.transport, { signal }),
    );
    const choices = names.filter((name) => name !== 'root').map((name) => ({ label: name, value: name }));
    if (choices.length === 0) throw new UserError(`Your token sees no policy at ${profile.name}.`);
    const name = await askChoice(title, choices, 'Which policy?');
    const stored = await readStored(context, { profile, name });
    if (!stored) throw new UserError(`${profile.name} has no policy "${name}" any more.`);
    const document = await workspace.openTextDocument({ language: 'vault-policy', content: stored.text });
    await rememberPolicyName(context.memory, document, name);
    await showDocument(document);
  },
};
