import { Uri, type ExtensionContext } from 'vscode';
import { registerCommands } from './commands/index';
import { createKeytarStore } from './keychain/keytarStore';
import { createMemoryStore } from './keychain/memoryStore';
import { createSecretStorageStore } from './keychain/secretStorageStore';
import { createLanguageServer } from './languageClient/languageServer';
import { createProfiles } from './profiles/profiles';
import { createSessions } from './session/sessions';
import { createLog } from './ui/log';
import { prompts } from './ui/prompts';
import { createStatusBar } from './views/statusBar';
import { VaultTree } from './views/vaultTree';

export function activate(context: ExtensionContext): void {
  const log = createLog('Strongroom');
  const profiles = createProfiles(context.workspaceState);
  const stores = [createKeytarStore(), createSecretStorageStore(context.secrets), createMemoryStore()];
  const sessions = createSessions({ stores, prompts });
  const server = createLanguageServer(Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath, log);
  const tree = new VaultTree(sessions, profiles);
  const commands = registerCommands({
    profiles,
    sessions,
    server,
    tree,
    log,
    memory: context.workspaceState,
    extensionId: context.extension.id,
  });
  context.subscriptions.push(
    log,
    profiles,
    sessions,
    server,
    tree,
    createStatusBar(profiles, sessions),
    ...commands,
  );
}
