import { isNode } from './askPlace';
import type { Command } from './command';

export const refresh: Command = {
  id: 'strongroom.refresh',
  run: async (context, argument) => context.tree.refresh(isNode(argument) ? argument : undefined),
};
