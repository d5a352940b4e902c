import { vaultPage } from '../../server/protocol/vaultPage';
import { openWebPage } from '../ui/messages';
import { askProfile, isNode } from './askPlace';
import type { Command } from './command';

/** Opens the vault's own web page of what is selected. */
export const openInBrowser: Command = {
  id: 'strongroom.openInBrowser',
  run: async (context, argument) => {
    const profile = await askProfile(context, argument, 'Open in Browser');
    const mount = isNode(argument) && 'mount' in argument ? argument.mount.path : undefined;
    const path = isNode(argument) && 'path' in argument ? argument.path : '';
    const page = mount === undefined ? undefined : vaultPage(profile.address, profile.namespace, mount, path);
    await openWebPage(page ?? `${profile.address}/ui/`);
  },
};
