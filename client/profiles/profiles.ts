import {
  ConfigurationTarget,
  EventEmitter,
  workspace,
  type Disposable,
  type Event,
  type Memento,
} from 'vscode';
import type { Profile } from '../session/types';
import { parseProfiles } from './parseProfile';

const activeKey = 'strongroom.activeProfile';

/**
 * The profiles of the user's settings. A profile says where a token is sent, so only what the user (not a
 * workspace) wrote is read, whatever VS Code would merge.
 */
export interface Profiles extends Disposable {
  all(): readonly Profile[];
  /** What is wrong with entries that cannot be used. */
  problems(): readonly string[];
  byName(name: string): Profile | undefined;
  /** The one that commands propose: last used in this workspace, the default, or the first. */
  active(): Profile | undefined;
  setActive(profile: Profile): Promise<void>;
  /** Adds the profile, or replaces the one of the same name. */
  save(profile: Profile): Promise<void>;
  remove(name: string): Promise<void>;
  readonly onDidChange: Event<void>;
}

export function createProfiles(memory: Memento): Profiles {
  const changes = new EventEmitter<void>();
  const read = (): ReturnType<typeof parseProfiles> => parseProfiles(userValue('profiles'));
  const subscription = workspace.onDidChangeConfiguration((event) => {
    if (
      event.affectsConfiguration('strongroom.profiles') ||
      event.affectsConfiguration('strongroom.defaultProfile')
    ) {
      changes.fire();
    }
  });
  const byName = (name: unknown): Profile | undefined =>
    read().profiles.find((profile) => profile.name === name);

  return {
    all: () => read().profiles,
    problems: () => read().problems,
    byName,
    active: () => byName(memory.get(activeKey)) ?? byName(userValue('defaultProfile')) ?? read().profiles[0],
    setActive: async (profile) => {
      await memory.update(activeKey, profile.name);
      changes.fire();
    },
    save: async (profile) => {
      const entries = rawProfiles();
      const index = entries.findIndex((entry) => nameOf(entry) === profile.name);
      await write(index < 0 ? [...entries, profile] : entries.with(index, profile));
    },
    remove: async (name) => write(rawProfiles().filter((entry) => nameOf(entry) !== name)),
    onDidChange: changes.event,
    dispose: () => {
      subscription.dispose();
      changes.dispose();
    },
  };
}

/** Entries as written, also those that cannot be used: saving one profile must not drop another. */
function rawProfiles(): readonly unknown[] {
  const value = userValue('profiles');
  return Array.isArray(value) ? value : [];
}

function nameOf(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null && 'name' in entry ? entry.name : undefined;
}

function userValue(name: 'profiles' | 'defaultProfile'): unknown {
  return workspace.getConfiguration('strongroom').inspect<unknown>(name)?.globalValue;
}

async function write(entries: readonly unknown[]): Promise<void> {
  await workspace.getConfiguration('strongroom').update('profiles', entries, ConfigurationTarget.Global);
}
