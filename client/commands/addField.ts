import { setField } from '../move/setField';
import { askText } from '../ui/prompts';
import { askSecret, fieldProblem } from './askPlace';
import { askValue } from './askValue';
import type { Command } from './command';
import { useKv } from './vault';

const title = 'Add Field';

export const addField: Command = {
  id: 'strongroom.addField',
  run: async (context, argument) => {
    const place = await askSecret(context, argument, title);
    const name = `${place.mount.path}/${place.path}`;
    const fields = await useKv(context, place, `Reading ${name}`, async (kv, signal) =>
      Object.keys((await kv.read(place.path, { signal })).data),
    );
    const field = await askText({
      title,
      prompt: `Name of the new field of ${name}`,
      validate: (value) =>
        fields.includes(value) ? 'There is a field of this name already' : fieldProblem(value),
    });
    const value = await askValue(`Value of ${field}`);
    await useKv(context, place, `Writing ${name}`, async (kv, signal) =>
      setField(kv, place.path, field, value, signal),
    );
    context.tree.refreshSecret(place);
  },
};
