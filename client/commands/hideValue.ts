import { isNode } from './askPlace';
import type { Command } from './command';

export const hideValue: Command = {
  id: 'strongroom.hideValue',
  run: async (context, argument) => {
    if (isNode(argument) && argument.kind === 'field') context.tree.hideValue(argument);
  },
};
