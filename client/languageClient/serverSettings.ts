import { workspace } from 'vscode';
import { settings, type ServerSettings, type Settings } from '../../server/protocol/settings';

const isServerSetting = (name: string): name is keyof ServerSettings =>
  settings[name as keyof Settings].readBy === 'server';

/** The settings that the server reads, as they are now; never a profile. */
export function serverSettings(): ServerSettings {
  const configuration = workspace.getConfiguration();
  const entries = Object.keys(settings)
    .filter(isServerSetting)
    .map((name) => [name, configuration.get(name, settings[name].default)]);
  return Object.fromEntries(entries) as ServerSettings;
}
