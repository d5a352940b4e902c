import type { Profile } from '../session/types';
import { askChoice, type Choice } from '../ui/prompts';
import { addProfile } from './addProfile';
import { profileChoices } from './askPlace';
import type { Command } from './command';
import { logout } from './logout';
import { connect } from './vault';

/** What a click on the status bar does: pick the vault to work with, log in or out, or add one. */
export const switchProfile: Command = {
  id: 'strongroom.switchProfile',
  run: async (context) => {
    const loggedIn = (profile: Profile): boolean => context.sessions.state(profile).kind === 'loggedIn';
    const active = context.profiles.active();
    const choices: Choice<() => Promise<void>>[] = profileChoices(context).map(
      ({ value: profile, ...choice }) => ({
        ...choice,
        label: `$(${loggedIn(profile) ? 'unlock' : 'lock'}) ${choice.label}`,
        value: async () => {
          await context.profiles.setActive(profile);
          await connect(context, profile);
        },
      }),
    );
    if (active && loggedIn(active)) {
      choices.push({
        label: `$(sign-out) Log out of ${active.name}…`,
        value: async () => logout.run(context, { kind: 'profile', id: '', profile: active }),
      });
    }
    choices.push({
      label: '$(add) Add a vault profile…',
      value: async () => addProfile.run(context, undefined),
    });
    await (
      await askChoice('Vault', choices, 'Log in, or switch to another vault')
    )();
  },
};
