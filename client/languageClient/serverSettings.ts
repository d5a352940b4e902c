import { workspace } from 'vscode';
import { settings, type ServerSettings } from '../../server/protocol/settings';

/** The settings that the server reads, as they are now; never a profile. */
export function serverSettings(): ServerSettings {
  const configuration = workspace.getConfiguration();
  const read = <K extends keyof ServerSettings>(name: K): ServerSettings[K] =>
    configuration.get(name, settings[name].default);
  return {
    'strongroom.enable': read('strongroom.enable'),
    'strongroom.minimumConfidence': read('strongroom.minimumConfidence'),
    'strongroom.maxFindingsPerFile': read('strongroom.maxFindingsPerFile'),
    'strongroom.references.format': read('strongroom.references.format'),
    'strongroom.references.environmentFile': read('strongroom.references.environmentFile'),
    'strongroom.ignoreFile': read('strongroom.ignoreFile'),
  };
}
