import { workspace } from 'vscode';
import { copySecret } from '../ui/clipboard';
import { flash } from '../ui/messages';
import { askField } from './askPlace';
import type { Command } from './command';
import { readField } from './vault';

export const copyValue: Command = {
  id: 'strongroom.copyValue',
  run: async (context, argument) => {
    const place = await askField(context, argument, 'Copy Value');
    const seconds = workspace.getConfiguration('strongroom').get<number>('clipboard.clearAfter', 30);
    await copySecret(await readField(context, place), seconds);
    flash(seconds > 0 ? `Value copied; the clipboard is cleared in ${seconds} s` : 'Value copied');
  },
};
