import type { ServerSettings, SettingDeclaration } from '../protocol/settings';
import { settings } from '../protocol/settings';

/** Findings per file beyond which an editor or a report only gets slower. */
const mostFindings = 10_000;

/**
 * The server's settings out of whatever a client sent: a missing value, one of the wrong type or outside its
 * enumeration becomes the default, an unknown key is dropped.
 */
export function serverSettings(given?: unknown): ServerSettings {
  const source = new Map<string, unknown>(
    typeof given === 'object' && given !== null ? Object.entries(given) : [],
  );
  const read = <K extends keyof ServerSettings>(key: K): ServerSettings[K] => {
    const declaration: SettingDeclaration<ServerSettings[K]> = settings[key];
    const value = source.get(key);
    return isAllowed(declaration, value) ? value : declaration.default;
  };
  const maxFindings = Math.floor(read('strongroom.maxFindingsPerFile'));
  return {
    'strongroom.enable': read('strongroom.enable'),
    'strongroom.minimumConfidence': read('strongroom.minimumConfidence'),
    'strongroom.maxFindingsPerFile': Math.min(Math.max(maxFindings, 1), mostFindings),
    'strongroom.scan.workspace': read('strongroom.scan.workspace'),
    'strongroom.references.format': read('strongroom.references.format'),
    'strongroom.references.environmentFile': read('strongroom.references.environmentFile'),
    'strongroom.ignoreFile': read('strongroom.ignoreFile'),
    'strongroom.policy.dialect': read('strongroom.policy.dialect'),
    'strongroom.policy.serverVersion': read('strongroom.policy.serverVersion'),
    'strongroom.manifests.enable': read('strongroom.manifests.enable'),
    'strongroom.manifests.schemaProblems': read('strongroom.manifests.schemaProblems'),
  };
}

function isAllowed<T>(declaration: SettingDeclaration<T>, value: unknown): value is T {
  if (typeof value !== typeof declaration.default || Number.isNaN(value)) return false;
  return declaration.enum?.some((allowed) => allowed === value) ?? true;
}
