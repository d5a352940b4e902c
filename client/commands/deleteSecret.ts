import { confirm, Dismissed } from '../ui/prompts';
import { askSecret, isNode } from './askPlace';
import type { Command } from './command';
import { deleteField } from './deleteField';
import { useKv } from './vault';

/** KV v2: the latest version, which can be undone. KV v1: for good. Never all versions. */
export const deleteSecret: Command = {
  id: 'strongroom.deleteSecret',
  run: async (context, argument) => {
    // The Delete key means what is selected, and that may be a field.
    if (isNode(argument) && argument.kind === 'field') return deleteField.run(context, argument);
    const place = await askSecret(context, argument, 'Delete Secret');
    const name = `${place.mount.path}/${place.path}`;
    const [question, action, detail] =
      place.mount.kvVersion === 2
        ? ([
            `Delete the latest version of ${name}?`,
            'Delete',
            'Older versions stay. You can undelete it from the sidebar.',
          ] as const)
        : ([
            `Delete ${name} permanently?`,
            'Delete Permanently',
            `${place.mount.path} is KV version 1: it keeps no versions, so this cannot be undone.`,
          ] as const);
    if (!(await confirm(question, action, detail))) throw new Dismissed();
    await useKv(context, place, `Deleting ${name}`, async (kv, signal) =>
      kv.deleteLatest(place.path, { signal }),
    );
    context.tree.refreshSecret(place);
  },
};
