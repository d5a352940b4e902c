import { ExtensionMode, Uri, workspace, type ExtensionContext } from 'vscode';
import { settings } from '../server/protocol/settings';
import { registerCommands } from './commands/index';
import { createKeytarStore } from './keychain/keytarStore';
import { createSecretStorageStore } from './keychain/secretStorageStore';
import { createLanguageServer } from './languageClient/languageServer';
import { createAnswers } from './live/answers';
import { createLayout } from './live/layout';
import { createLiveVaults } from './live/liveVaults';
import { createChainView } from './manifests/chainView';
import { createPolicyLens } from './policies/policyLens';
import { createPolicyServer } from './policies/policyServer';
import { createPolicyTests } from './policies/policyTests';
import { createPolicyTexts } from './policies/policyTexts';
import { createProfiles, type Profiles } from './profiles/profiles';
import { createSessions } from './session/sessions';
import type { Sessions } from './session/types';
import { createLog } from './ui/log';
import { notify } from './ui/messages';
import { prompts } from './ui/prompts';
import { createStatusBar } from './views/statusBar';
import { VaultTree } from './views/vaultTree';

/** What the tests inside VS Code work with. No other extension gets it: it leads to logged-in vaults. */
export interface TestApi {
  /** Settles when the language server answers. */
  readonly ready: Promise<void>;
  readonly profiles: Profiles;
  readonly sessions: Sessions;
  readonly tree: VaultTree;
}

export function activate(context: ExtensionContext): TestApi | undefined {
  const log = createLog('Strongroom');
  const profiles = createProfiles(context.workspaceState);
  const sessions = createSessions({
    stores: [createKeytarStore(), createSecretStorageStore(context.secrets)],
    prompts,
    timeout: requestTimeout,
  });
  const live = createLiveVaults(profiles, sessions);
  const describe = createLayout(live);
  const server = createLanguageServer(
    Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath,
    context.storageUri?.fsPath,
    log,
    { answers: createAnswers(live, describe), onDidChange: live.onDidChange },
  );
  const tree = new VaultTree(sessions, profiles);
  const memory = context.workspaceState;
  const policyTexts = createPolicyTexts();
  const chainView = createChainView(server, log);
  const policyLens = createPolicyLens(live, memory);
  const extensionId = context.extension.id;
  const commands = registerCommands({
    profiles,
    sessions,
    live,
    server,
    tree,
    policyTexts,
    chainView,
    log,
    memory,
    extensionId,
  });
  const statusBar = createStatusBar(profiles, sessions);
  const policyTests = createPolicyTests(server, log);
  const policyServer = createPolicyServer(live, describe);
  context.subscriptions.push(
    ...commands,
    policyTexts,
    chainView,
    policyLens,
    policyTests,
    policyServer,
    statusBar,
    tree,
    live,
    sessions,
    profiles,
    server,
    log,
  );

  for (const problem of profiles.problems()) log.warn(problem);
  const ready = server.start();
  ready.catch((error: unknown) => {
    log.error('The language server did not start', error);
    const show = { label: 'Open Log', run: () => log.show() };
    notify(
      'error',
      'Strongroom cannot look for secrets: its language server did not start.',
      [show],
      () => undefined,
    );
  });
  return context.extensionMode === ExtensionMode.Test ? { ready, profiles, sessions, tree } : undefined;
}

/** Milliseconds for one request to a vault. */
function requestTimeout(): number {
  const { default: seconds } = settings['strongroom.requestTimeout'];
  return workspace.getConfiguration('strongroom').get<number>('requestTimeout', seconds) * 1000;
}
