import type { Connection, InitializeParams } from 'vscode-languageserver/node';
import { MessageType, ShowMessageNotification } from 'vscode-languageserver/node';
import { createService } from '../service/createService';
import { codeActions } from './codeActions';
import { diagnostic } from './diagnostic';
import { documents } from './documents';
import { WorkspaceHost } from './host';
import { hover } from './hover';
import { initialize } from './initialize';
import type { Log } from './log';
import { manifestCompletion } from './manifest/completion';
import { manifestChain } from './manifest/chain';
import { manifestConversion } from './manifest/conversion';
import { ManifestDocuments } from './manifest/manifestDocuments';
import { manifestLinks } from './manifest/links';
import { manifestNavigation } from './manifest/navigation';
import { manifestRename } from './manifest/rename';
import { moves } from './moves';
import { askClient } from './askClient';
import { policyComparison } from './policy/comparison';
import { leastPrivilege } from './policy/leastPrivilege';
import { policyLanguageFeatures } from './policy/languageFeatures';
import { LiveFacts } from './policy/liveFacts';
import { NamedPolicies } from './policy/namedPolicies';
import { PolicyDocuments } from './policy/policyDocuments';
import { policyTests } from './policy/policyTests';
import { registration } from './registration';
import type { Feature, Server } from './server';
import { settings } from './settings';
import { shared, sharedMethods } from './shared';
import { vaultChanged } from './vaultChanged';
import { watchedFiles } from './watchedFiles';
import { workspaceDiagnostic } from './workspaceDiagnostic';
import { workspaceFolders } from './workspaceFolders';
import { WorkspaceScan } from './workspaceScan';

const features: readonly Feature[] = [
  documents,
  diagnostic,
  workspaceDiagnostic,
  codeActions,
  hover,
  moves,
  settings,
  vaultChanged,
  watchedFiles,
  workspaceFolders,
  registration,
  policyComparison,
  leastPrivilege,
  policyTests,
  ...policyLanguageFeatures,
  manifestCompletion,
  manifestNavigation,
  manifestRename,
  manifestLinks,
  manifestConversion,
  manifestChain,
  shared,
];

const scanFailed =
  'Strongroom could not scan the workspace: its scan ended by itself, twice. Files that you open are still scanned. To try again, run "Strongroom: Scan Workspace".';

/** Several causes within this many milliseconds ask the client once. */
const refreshDelay = 50;

/** Registers the handlers of all methods but `initialize`, for what the client has said with that one. */
export function openSession(
  connection: Connection,
  log: Log,
  params: Partial<InitializeParams>,
  main: string,
): void {
  const host = new WorkspaceHost();
  const key = crypto.getRandomValues(new Uint8Array(32));
  const service = createService(host, undefined, key);
  const source = askClient(connection, () => server.abilities.knowsMounts);
  const live = new LiveFacts(source, () => {
    policies.review();
    manifests.review();
    server.workspace.reviewPolicies();
    server.refresh();
  });
  const policies = new PolicyDocuments(service, live);
  const showProgress = async (cancelled: () => void) => {
    const reporter = await connection.window.createWorkDoneProgress();
    reporter.token.onCancellationRequested(cancelled);
    return reporter;
  };
  const named = new NamedPolicies({
    service,
    host,
    log,
    dialect: () => policies.dialect,
    changed: () => manifests.review(),
  });
  const manifests = new ManifestDocuments({
    service,
    host,
    log,
    tellClosed: (uri, problems) => server.workspace.setMore(uri, problems),
    showProgress,
    source,
    allows: named.allows,
    refresh: () => server.refresh(),
  });
  const server: Server = {
    connection,
    methods: sharedMethods(),
    host,
    log,
    service,
    policies,
    manifests,
    named,
    live,
    workspace: new WorkspaceScan({
      service,
      host,
      log,
      key,
      otherProblems: (uri) => [...policies.diagnostics(uri).items, ...manifests.knownDiagnostics(uri)],
      dialect: () => policies.dialectSettings,
      foundPolicy: () => void policies.dialect,
      wanted: () => manifests.publish(),
      // The thread runs the same program; `server/main.ts` knows what it is there.
      module: main,
      showProgress,
      failed: () => {
        const params = { type: MessageType.Warning, message: scanFailed };
        connection.sendNotification(ShowMessageNotification.method, params).catch(() => undefined);
      },
      isWatching: () => server.abilities.registerWatchers,
    }),
    abilities: {
      refreshDiagnostics: false,
      disabledActions: false,
      registerWatchers: false,
      snippets: false,
      knowsMounts: false,
      registers: new Set(),
    },
    refresh: later(() => {
      if (server.abilities.refreshDiagnostics)
        connection.languages.diagnostics.refresh().catch(() => undefined);
    }),
  };
  try {
    initialize(server, params);
  } catch (error) {
    log.failure('initialize', error);
  }
  for (const feature of features) feature(server);
}

function later(run: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      run();
    }, refreshDelay);
  };
}
