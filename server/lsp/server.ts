import type { Connection } from 'vscode-languageserver/node';
import type { Service } from '../service/types';
import type { WorkspaceHost } from './host';
import type { Log } from './log';
import type { LiveFacts } from './policy/liveFacts';
import type { ManifestDocuments } from './manifest/manifestDocuments';
import type { NamedPolicies } from './policy/namedPolicies';
import type { PolicyDocuments } from './policy/policyDocuments';
import type { SharedMethods } from './shared';
import type { WorkspaceScan } from './workspaceScan';

/** What a client can do, as far as the server's behaviour depends on it. */
interface ClientAbilities {
  readonly refreshDiagnostics: boolean;
  readonly disabledActions: boolean;
  readonly registerWatchers: boolean;
  readonly snippets: boolean;
  readonly knowsMounts: boolean;
  /** Features of a document, as the protocol names them, that can be offered for one language only. */
  readonly registers: ReadonlySet<string>;
}

/** What every handler is given. */
export interface Server {
  readonly connection: Connection;
  readonly methods: SharedMethods;
  readonly service: Service;
  readonly host: WorkspaceHost;
  readonly log: Log;
  readonly workspace: WorkspaceScan;
  readonly policies: PolicyDocuments;
  readonly manifests: ManifestDocuments;
  readonly named: NamedPolicies;
  /** What is known of the vault that policies are for. */
  readonly live: LiveFacts;
  /** Set by `initialize`. */
  abilities: ClientAbilities;
  /** Asks the client to pull all diagnostics again; several calls in a row become one. */
  readonly refresh: () => void;
}

/** One protocol method, or a few that belong together: registers its handlers. */
export type Feature = (server: Server) => void;
