import { askProfile, isNode, pathProblem } from './askPlace';
import type { Command } from './command';
import { askText } from '../ui/prompts';

/** Keeps a path that cannot be listed but can be read in the sidebar. */
export const pinPath: Command = {
  id: 'strongroom.pinPath',
  run: async (context, argument) => {
    const profile = await askProfile(context, argument, 'Pin a Path');
    const pinned = profile.pinned ?? [];
    const path = await askText({
      title: `Pin a Path of ${profile.name}`,
      prompt: 'Mount and path of a secret that you may read',
      placeholder: 'secret/team/app',
      value: proposal(argument),
      validate: (value) => {
        if (!value.includes('/')) return 'Write the mount and the path: secret/team/app';
        if (pinned.includes(value)) return 'This path is pinned already';
        return pathProblem(value);
      },
    });
    await context.profiles.save({ ...profile, pinned: [...pinned, path] });
  },
};

function proposal(argument: unknown): string {
  if (!isNode(argument)) return '';
  if (argument.kind === 'mount') return `${argument.mount.path}/`;
  if (argument.kind === 'folder') return `${argument.mount.path}/${argument.path}/`;
  return argument.kind === 'secret' ? `${argument.mount.path}/${argument.path}` : '';
}
