import { StatusBarAlignment, ThemeColor, window, type Disposable } from 'vscode';
import type { Profiles } from '../profiles/profiles';
import type { Sessions } from '../session/types';
import { loggedInWords, sessionWords } from './items';

/** The active profile and its state, at the bottom of the window; a click logs in or switches. */
export function createStatusBar(profiles: Profiles, sessions: Sessions): Disposable {
  const item = window.createStatusBarItem('strongroom.profile', StatusBarAlignment.Left, 0);
  item.name = 'Strongroom: Vault';
  item.command = 'strongroom.switchProfile';

  const update = (): void => {
    const profile = profiles.active();
    if (!profile) {
      item.hide();
      return;
    }
    const session = sessions.state(profile);
    const loggedIn = session.kind === 'loggedIn';
    item.text = `$(${loggedIn ? 'unlock' : 'lock'}) ${profile.name}`;
    item.tooltip = `${profile.name} (${profile.address})\n${loggedIn ? loggedInWords(session) : `${sessionWords(session)}. Click to log in.`}`;
    item.backgroundColor =
      session.kind === 'expired' ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    item.accessibilityInformation = { label: `Vault profile ${profile.name}, ${sessionWords(session)}` };
    item.show();
  };

  const subscriptions: readonly { dispose(): void }[] = [
    item,
    sessions.onDidChange(update),
    profiles.onDidChange(update),
  ];
  update();
  return { dispose: () => subscriptions.forEach((subscription) => subscription.dispose()) };
}
