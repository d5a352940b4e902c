import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ScriptResult {
  readonly code: number | null;
  readonly output: string;
  /** Standard error, where the bus and the keyring talk too. */
  readonly log: string;
}

/**
 * In what kind of desktop session a script runs: with an unlocked keyring, one that is locked, a keyring service without any
 * keyring, a bus without a keyring service, or no bus at all. HOME and the XDG folders are private and empty.
 */
export type KeyringKind = 'unlocked' | 'locked' | 'noKeyring' | 'noService' | 'noBus';

/** Runs a script of {@link bundleScript} with plain Node. Needs dbus and gnome-keyring (`npm test` installs them). */
export async function runWithKeyring(
  kind: KeyringKind,
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ScriptResult> {
  const home = mkdtempSync(join(tmpdir(), 'strongroom-keyring-'));
  const runtime = join(home, 'run');
  mkdirSync(runtime, { mode: 0o700 });
  try {
    writeFileSync(join(home, 'bus.conf'), busWithoutServices);
    return await run(commandFor(kind, home, [process.execPath, script, ...args]), {
      ...env,
      PATH: process.env['PATH'] ?? '',
      HOME: home,
      XDG_RUNTIME_DIR: runtime,
      XDG_DATA_HOME: join(home, 'share'),
      XDG_CONFIG_HOME: join(home, 'config'),
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const unlock = 'printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1';
/** Over D-Bus itself, as "lock" in a desktop's key manager does. */
const lock = [
  'dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets',
  'org.freedesktop.Secret.Service.Lock array:objpath:/org/freedesktop/secrets/collection/login >/dev/null',
].join(' ');

/** A session bus that starts nothing by itself, as one does out of the system's service files. */
const busWithoutServices = `<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
`;

function commandFor(kind: KeyringKind, home: string, command: readonly string[]): readonly string[] {
  if (kind === 'noBus') return command;
  const steps = { unlocked: [unlock], locked: [unlock, lock], noKeyring: [], noService: [] }[kind];
  const config = kind === 'noService' ? [`--config-file=${join(home, 'bus.conf')}`] : [];
  return [
    'dbus-run-session',
    ...config,
    '--',
    'sh',
    '-c',
    [...steps, 'exec "$@"'].join('\n'),
    'sh',
    ...command,
  ];
}

function run(command: readonly string[], env: Record<string, string>): Promise<ScriptResult> {
  return new Promise((resolve, reject) => {
    const [program = '', ...args] = command;
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let [output, log] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString('utf8');
    });
    child.once('error', (error) =>
      reject(
        new Error(`Cannot run ${program}; \`npm test\` installs dbus and gnome-keyring. ${error.message}`),
      ),
    );
    child.once('exit', (code) => {
      // The keyring daemon puts itself into the background; it lives in the group that we started.
      if (child.pid !== undefined) killGroup(child.pid);
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ code, output, log });
    });
  });
}

function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // All gone already.
  }
}
