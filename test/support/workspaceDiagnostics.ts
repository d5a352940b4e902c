import type {
  CancellationToken,
  Diagnostic,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { ProgressType } from 'vscode-languageserver/node';
import type { LanguageClient } from './languageServer';

/** What a client that follows the whole workspace knows. */
export interface Followed {
  /** By path in the folder, those with diagnostics; kept up to date while the request is open. */
  readonly files: ReadonlyMap<string, readonly Diagnostic[]>;
  /** All reports as they came. */
  readonly reports: readonly WorkspaceDocumentDiagnosticReport[];
  readonly resultIds: () => { uri: string; value: string }[];
  readonly answer: Promise<WorkspaceDiagnosticReport>;
}

let tokens = 0;

/** Leaves one `workspace/diagnostic` request open, as VS Code does, and notes what comes. */
export function followWorkspace(
  { connection }: LanguageClient,
  folder: string,
  options: {
    readonly previousResultIds?: readonly { uri: string; value: string }[];
    readonly token?: CancellationToken;
  } = {},
): Followed {
  const files = new Map<string, readonly Diagnostic[]>();
  const ids = new Map<string, string>();
  const reports: WorkspaceDocumentDiagnosticReport[] = [];
  const partialResultToken = `partial-${++tokens}`;
  connection.onProgress(new ProgressType<WorkspaceDiagnosticReport>(), partialResultToken, ({ items }) => {
    for (const report of items) {
      reports.push(report);
      const { uri, resultId } = report;
      if (resultId === undefined) ids.delete(uri);
      else ids.set(uri, resultId);
      if (report.kind !== 'full') continue;
      const name = decodeURIComponent(uri.slice(folder.length + 1));
      if (report.items.length > 0) files.set(name, report.items);
      else files.delete(name);
    }
  });
  const params = { previousResultIds: options.previousResultIds ?? [], partialResultToken };
  const answer = connection.sendRequest<WorkspaceDiagnosticReport>(
    'workspace/diagnostic',
    params,
    options.token,
  );
  answer.catch(() => undefined);
  return {
    files,
    reports,
    resultIds: () => [...ids].map(([uri, value]) => ({ uri, value })),
    answer,
  };
}

/** The same for a client that takes no partial results. */
export async function pullWorkspace(
  { connection }: LanguageClient,
  previousResultIds: readonly { uri: string; value: string }[] = [],
): Promise<readonly WorkspaceDocumentDiagnosticReport[]> {
  const { items } = await connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
    previousResultIds,
  });
  return items;
}
