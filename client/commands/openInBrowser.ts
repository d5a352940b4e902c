import { openWebPage } from '../ui/messages';
import { webAddress } from '../vault/web';
import { askProfile, isNode } from './askPlace';
import type { Command } from './command';

/** Opens the vault's own web page of what is selected. */
export const openInBrowser: Command = {
  id: 'strongroom.openInBrowser',
  run: async (context, argument) => {
    const profile = await askProfile(context, argument, 'Open in Browser');
    const hasMount = isNode(argument) && 'mount' in argument;
    const path = isNode(argument) && 'path' in argument ? argument.path : '';
    await openWebPage(hasMount ? webAddress(profile, argument.mount.path, path) : `${profile.address}/ui/`);
  },
};
