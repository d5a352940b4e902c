import { commands } from 'vscode';
import { UserError, type Command } from './command';
import { askPolicyPlace, readStored } from './storedPolicy';

/** The policy in the editor beside the stored one, in the editor of differences. */
export const comparePolicyWithVault: Command = {
  id: 'strongroom.comparePolicy',
  run: async (context) => {
    const place = await askPolicyPlace(context, 'Compare with the Vault');
    const stored = await readStored(context, place);
    if (!stored) throw new UserError(`${place.profile.name} has no policy "${place.name}".`);
    const left = context.policyTexts.add(`${place.profile.name}/${place.name}.policy.hcl`, stored.text);
    const title = `${place.name}: ${place.profile.name} ↔ editor`;
    await commands.executeCommand('vscode.diff', left, place.document.uri, title);
  },
};
