import type { Command } from './command';

/** The button above the tree: VS Code hands it what is selected, but it means everything. */
export const refreshAll: Command = {
  id: 'strongroom.refreshAll',
  run: async ({ tree, live }) => {
    live.refresh();
    tree.refresh();
  },
};
