import { flash } from '../ui/messages';
import { UserError, type Command } from './command';
import { applyEdits } from './documents';
import { askPolicyPlace, readStored } from './storedPolicy';
import { requireTrust } from './trust';

/** Puts the stored policy into the editor, as one step that can be undone. */
export const pullPolicy: Command = {
  id: 'strongroom.pullPolicy',
  run: async (context) => {
    requireTrust();
    const place = await askPolicyPlace(context, 'Pull from the Vault');
    const { document, name, profile } = place;
    const { version } = document;
    const stored = await readStored(context, place);
    if (!stored) throw new UserError(`${profile.name} has no policy "${name}".`);
    if (stored.text.trim() === document.getText().trim())
      return flash(`${name} is the same at ${profile.name}`);
    const range = { start: document.positionAt(0), end: document.positionAt(document.getText().length) };
    const newText = stored.text.endsWith('\n') ? stored.text : `${stored.text}\n`;
    if (!(await applyEdits(document, version, [{ range, newText }])))
      throw new UserError('The document was changed meanwhile. Nothing was replaced: try again.');
    flash(`Pulled ${name} from ${profile.name}. Undo brings your text back.`);
  },
};
