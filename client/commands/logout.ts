import { flash } from '../ui/messages';
import { askChoice } from '../ui/prompts';
import { askProfile } from './askPlace';
import type { Command } from './command';
import { atProfile } from './vault';

export const logout: Command = {
  id: 'strongroom.logout',
  run: async (context, argument) => {
    const profile = await askProfile(context, argument, 'Log Out');
    const revoke = await askChoice(`Log Out of ${profile.name}`, [
      { label: '$(sign-out) Log out', detail: 'Forgets the token on this machine.', value: false },
      {
        label: '$(trash) Log out and revoke the token',
        detail: 'Also ends the token at the vault, with everything that was leased with it.',
        value: true,
      },
    ]);
    await atProfile(context, profile, async () => context.sessions.logout(profile, { revoke }));
    flash(`Logged out of ${profile.name}`);
  },
};
