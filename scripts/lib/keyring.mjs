import fs from 'node:fs';
import path from 'node:path';

/**
 * A command to put before another one: it then runs on a private session bus with an unlocked, empty keyring, and with
 * a home folder of its own.
 * @param {string} folder for the home folder
 * @returns {{ wrapper: string[], env: NodeJS.ProcessEnv }}
 */
export function privateKeyring(folder) {
  const env = privateHome(folder);
  const unlock = 'printf %s keyring | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1';
  return { wrapper: ['dbus-run-session', '--', 'bash', '-c', `${unlock}; exec "$@"`, 'keyring'], env };
}

/**
 * The environment of a process that shall not see the person's own files and tokens.
 * @param {string} folder
 * @returns {NodeJS.ProcessEnv}
 */
export function privateHome(folder) {
  const [home, runtime] = [path.join(folder, 'home'), path.join(folder, 'run')];
  for (const created of [home, runtime]) fs.mkdirSync(created, { recursive: true, mode: 0o700 });
  return {
    HOME: home,
    XDG_RUNTIME_DIR: runtime,
    XDG_DATA_HOME: path.join(home, '.local/share'),
    XDG_CONFIG_HOME: path.join(home, '.config'),
    DBUS_SESSION_BUS_ADDRESS: undefined,
    VAULT_ADDR: undefined,
    VAULT_TOKEN: undefined,
    BAO_TOKEN: undefined,
  };
}
