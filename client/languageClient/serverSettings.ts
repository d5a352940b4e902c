import { extensions, workspace, type WorkspaceFolder } from 'vscode';
import { settings, type Configuration, type ServerSettings } from '../../server/protocol/settings';

/** What decides the server's work, as it is now; never a profile. */
export function serverConfiguration(): Configuration {
  const excludes = (workspace.workspaceFolders ?? []).map((folder) => {
    return { folder: folder.uri.toString(), globs: excludedGlobs(folder) };
  });
  return { settings: serverSettings(), excludes };
}

/** What the user does not want to see in the folder or in searches. A condition on other files is taken for no. */
function excludedGlobs({ uri }: WorkspaceFolder): string[] {
  return ['files', 'search'].flatMap((section) => {
    const exclude = workspace.getConfiguration(section, uri).get<Record<string, unknown>>('exclude', {});
    return Object.keys(exclude).filter((glob) => exclude[glob] === true);
  });
}

function serverSettings(): ServerSettings {
  const configuration = workspace.getConfiguration();
  const read = <K extends keyof ServerSettings>(name: K): ServerSettings[K] =>
    configuration.get(name, settings[name].default);
  return {
    'strongroom.enable': read('strongroom.enable'),
    'strongroom.minimumConfidence': read('strongroom.minimumConfidence'),
    'strongroom.maxFindingsPerFile': read('strongroom.maxFindingsPerFile'),
    'strongroom.scan.workspace': read('strongroom.scan.workspace'),
    'strongroom.references.format': read('strongroom.references.format'),
    'strongroom.references.environmentFile': read('strongroom.references.environmentFile'),
    'strongroom.ignoreFile': read('strongroom.ignoreFile'),
    'strongroom.policy.dialect': read('strongroom.policy.dialect'),
    'strongroom.policy.serverVersion': read('strongroom.policy.serverVersion'),
    'strongroom.manifests.enable': read('strongroom.manifests.enable'),
    'strongroom.manifests.schemaProblems': schemaProblems(read('strongroom.manifests.schemaProblems')),
  };
}

type SchemaProblems = ServerSettings['strongroom.manifests.schemaProblems'];

/** Where the YAML extension checks Kubernetes files by their schemas, what is wrong with them is not told twice. */
function schemaProblems(setting: SchemaProblems): SchemaProblems {
  if (setting !== 'auto') return setting;
  const schemas = workspace.getConfiguration('yaml').get<Record<string, unknown>>('schemas', {});
  const checksKubernetes = Object.keys(schemas).some((schema) => /kubernetes/i.test(schema));
  return checksKubernetes && extensions.getExtension('redhat.vscode-yaml') ? 'off' : 'on';
}
