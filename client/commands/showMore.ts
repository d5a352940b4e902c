import { isNode } from './askPlace';
import type { Command } from './command';

export const showMore: Command = {
  id: 'strongroom.showMore',
  run: async (context, argument) => {
    if (isNode(argument) && (argument.kind === 'mount' || argument.kind === 'folder'))
      context.tree.showMore(argument);
  },
};
