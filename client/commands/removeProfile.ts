import { confirm, Dismissed } from '../ui/prompts';
import { askProfile } from './askPlace';
import type { Command } from './command';

export const removeProfile: Command = {
  id: 'strongroom.removeProfile',
  run: async (context, argument) => {
    const profile = await askProfile(context, argument, 'Remove Vault Profile');
    const detail = 'Its token is forgotten on this machine. Nothing changes in the vault.';
    if (!(await confirm(`Remove the profile "${profile.name}"?`, 'Remove', detail))) throw new Dismissed();
    await context.sessions.logout(profile, { revoke: false });
    await context.profiles.remove(profile.name);
  },
};
