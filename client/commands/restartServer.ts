import { flash } from '../ui/messages';
import type { Command } from './command';

export const restartServer: Command = {
  id: 'strongroom.restartServer',
  run: async (context) => {
    await context.server.restart();
    flash('The Strongroom language server was restarted');
  },
};
