import { isNode } from './askPlace';
import type { Command } from './command';

export const unpinPath: Command = {
  id: 'strongroom.unpinPath',
  run: async (context, argument) => {
    if (!isNode(argument) || argument.kind !== 'secret') return;
    const { profile, mount, path } = argument;
    const pinned = (profile.pinned ?? []).filter((pin) => pin !== `${mount.path}/${path}`);
    await context.profiles.save({ ...profile, pinned });
  },
};
