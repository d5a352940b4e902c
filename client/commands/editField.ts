import { setField } from '../move/setField';
import { flash } from '../ui/messages';
import { askField } from './askPlace';
import { askValue } from './askValue';
import type { Command } from './command';
import { useKv } from './vault';

/** Replaces one field's value; the others of the secret stay as they are, also when somebody else writes. */
export const editField: Command = {
  id: 'strongroom.editField',
  run: async (context, argument) => {
    const place = await askField(context, argument, 'Edit Field');
    const value = await askValue(`New Value of ${place.field}`);
    const name = `${place.mount.path}/${place.path}`;
    await useKv(context, place, `Writing ${name}`, async (kv, signal) =>
      setField(kv, place.path, place.field, value, signal),
    );
    context.tree.refreshSecret(place);
    flash(`${place.field} of ${name} was changed`);
  },
};
