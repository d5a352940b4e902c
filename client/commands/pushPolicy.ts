import { changeSummary } from '../policies/changeReport';
import { flash } from '../ui/messages';
import { confirm, Dismissed } from '../ui/prompts';
import { writePolicy } from '../vault/policies';
import { UserError, type Command } from './command';
import { askPolicyPlace, comparePolicy, readStored } from './storedPolicy';
import { requireTrust } from './trust';
import { useVault } from './vault';

/** Lines of each kind of change that the question shows. */
const most = 12;

/** Writes the policy of the editor into the vault, after a question that says what becomes possible. */
export const pushPolicy: Command = {
  id: 'strongroom.pushPolicy',
  run: async (context) => {
    requireTrust('This writes what is in a file of the workspace into the vault');
    const place = await askPolicyPlace(context, 'Push to the Vault');
    const { document, name, profile } = place;
    if (name === 'root') throw new UserError('The policy "root" is the vault’s own and cannot be written.');
    const text = document.getText();
    const stored = await readStored(context, place);
    if (stored?.text.trim() === text.trim()) return flash(`${name} is the same at ${profile.name}`);
    const comparison = await comparePolicy(context, document, stored?.text);
    const detail = [
      stored ? '' : `There is no policy "${name}" yet.`,
      name === 'default' ? 'Every token has the policy "default", unless it was made without it.' : '',
      comparison.refused
        ? `The stored one cannot be compared: ${comparison.refused.message}`
        : changeSummary(comparison, most),
    ].filter((part) => part !== '');
    const question = stored
      ? `Replace the policy "${name}" at ${profile.name}?`
      : `Create the policy "${name}" at ${profile.name}?`;
    if (!(await confirm(question, stored ? 'Replace' : 'Create', detail.join('\n\n')))) throw new Dismissed();
    if (document.getText() !== text)
      throw new UserError('The document was changed meanwhile. Nothing was written: try again.');
    await useVault(context, profile, `Writing the policy ${name}`, async ({ transport }, signal) =>
      writePolicy(transport, name, text, stored, { signal }),
    );
    context.live.refresh();
    flash(`${stored ? 'Replaced' : 'Created'} ${name} at ${profile.name}`);
  },
};
