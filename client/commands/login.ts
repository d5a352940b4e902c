import { flash } from '../ui/messages';
import { Dismissed } from '../ui/prompts';
import { askProfile } from './askPlace';
import type { Command } from './command';
import { atProfile } from './vault';

export const login: Command = {
  id: 'strongroom.login',
  run: async (context, argument) => {
    const profile = await askProfile(context, argument, 'Log In');
    await atProfile(context, profile, async () => {
      if (!(await context.sessions.login(profile))) throw new Dismissed();
    });
    await context.profiles.setActive(profile);
    flash(`Logged in to ${profile.name}`);
  },
};
