import { deleteField as removeField } from '../move/setField';
import { confirm, Dismissed } from '../ui/prompts';
import { askField } from './askPlace';
import type { Command } from './command';
import { useKv } from './vault';

/** Takes one field out of a secret; the others stay as they are. */
export const deleteField: Command = {
  id: 'strongroom.deleteField',
  run: async (context, argument) => {
    const place = await askField(context, argument, 'Delete Field');
    const name = `${place.mount.path}/${place.path}`;
    const [adverb, detail] =
      place.mount.kvVersion === 2
        ? ['', 'Older versions of the secret keep it.']
        : [
            ' permanently',
            `${place.mount.path} is KV version 1: it keeps no versions, so this cannot be undone.`,
          ];
    const question = `Delete the field "${place.field}" of ${name}${adverb}?`;
    if (!(await confirm(question, adverb === '' ? 'Delete' : 'Delete Permanently', detail)))
      throw new Dismissed();
    await useKv(context, place, `Writing ${name}`, async (kv, signal) =>
      removeField(kv, place.path, place.field, signal),
    );
    context.tree.refreshSecret(place);
  },
};
