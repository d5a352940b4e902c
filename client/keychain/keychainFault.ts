import { KeychainUnavailable } from './secretStore';

/** What keytar and the Secret Service under it say, and what the user can do about it. */
const faults: readonly { readonly says: RegExp; readonly words: string }[] = [
  {
    says: /native addon|libsecret|cannot open shared object|Cannot find module/i,
    words:
      'its library could not be loaded. On Linux install libsecret (Debian, Ubuntu: libsecret-1-0; Fedora, Arch: libsecret) and restart VS Code.',
  },
  {
    says: /D-?Bus without X11|autolaunch|DBUS_SESSION_BUS_ADDRESS|Could not connect|Failed to connect|Connection refused/i,
    words:
      'there is no D-Bus session. Log in to a desktop session, or over SSH and in containers start VS Code under `dbus-run-session`.',
  },
  {
    says: /locked|prompt.*dismissed|dismissed|canceled|cancelled|not allowed/i,
    words:
      'it is locked. Unlock your keyring (log in to the desktop, or open "Passwords and Keys") and try again.',
  },
  {
    says: /Object does not exist|org\.freedesktop\.secrets|ServiceUnknown|\.service files|No such interface/i,
    words:
      'no keyring service is running, or it has no default keyring. Install and start gnome-keyring, KWallet or KeePassXC with its Secret Service switched on.',
  },
];

/** `error` is keytar's; its words come from the OS and hold no secret. */
export function keychainFault(error: unknown): KeychainUnavailable {
  const said = error instanceof Error ? error.message : 'no reason given';
  const words = faults.find((fault) => fault.says.test(said))?.words ?? `it answers: ${said}`;
  return new KeychainUnavailable(`The keychain of the operating system cannot be used: ${words}`);
}
