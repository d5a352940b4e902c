import type { Command } from './command';

export const showLog: Command = {
  id: 'strongroom.showLog',
  run: async (context) => context.log.show(),
};
