import type {
  CancellationToken,
  Diagnostic,
  ProgressToken,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ProgressToken as ProgressTokens,
  ResponseError,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { ScanWorkspace } from '../protocol/requests';
import type { Report } from '../workspace/results';
import { guardRequest } from './guard';
import type { Feature } from './server';
import { shapes } from './shapes';

const nothing: WorkspaceDiagnosticReport = { items: [] };
/** Files of one message: a client handles each in one go. */
const chunk = 100;

/**
 * `workspace/diagnostic` and `strongroom/scanWorkspace`. A client that takes partial results is told of changes as long
 * as it leaves its request open: it has no cause to ask again, so a workspace in which nothing happens costs nothing.
 * Another one gets its answer when all files were looked at.
 */
export const workspaceDiagnostic: Feature = ({ connection, workspace, log }) => {
  connection.onRequest(
    WorkspaceDiagnosticRequest.method,
    guardRequest<typeof shapes.workspaceDiagnostic, WorkspaceDiagnosticReport>(
      log,
      WorkspaceDiagnosticRequest.method,
      shapes.workspaceDiagnostic,
      nothing,
      async ({ previousResultIds, partialResultToken, workDoneToken }, token) => {
        const reader = workspace.reader(previousResultIds);
        follow(workDoneToken);
        if (!ProgressTokens.is(partialResultToken)) {
          const reports = await workspace.whole(reader, signalOf(token));
          obey(token);
          return { items: reports.map(toItem) };
        }
        const leave = workspace.follow(reader, (reports) => send(partialResultToken, reports));
        await new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
        leave();
        obey(token);
        return nothing;
      },
    ),
  );
  connection.onRequest<object, void>(
    ScanWorkspace.method,
    guardRequest<typeof shapes.scanWorkspace, object>(
      log,
      ScanWorkspace.method,
      shapes.scanWorkspace,
      { files: 0, secrets: 0, filesWithSecrets: 0, notes: [], complete: false },
      async ({ workDoneToken }, token) => {
        follow(workDoneToken);
        return workspace.scanNow(signalOf(token));
      },
    ),
  );

  function follow(token: unknown): void {
    if (ProgressTokens.is(token))
      workspace.progress.follow(connection.window.attachWorkDoneProgress(token), false);
  }

  function send(token: ProgressToken, reports: readonly Report<Diagnostic>[]): void {
    for (let from = 0; from < reports.length; from += chunk) {
      const items = reports.slice(from, from + chunk).map(toItem);
      connection
        .sendProgress(WorkspaceDiagnosticRequest.partialResult, token, { items })
        .catch(() => undefined);
    }
  }
};

function toItem({ uri, version, id, problems }: Report<Diagnostic>): WorkspaceDocumentDiagnosticReport {
  return problems || id === undefined
    ? {
        kind: DocumentDiagnosticReportKind.Full,
        uri,
        version,
        items: [...(problems ?? [])],
        ...(id !== undefined && { resultId: id }),
      }
    : { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId: id };
}

function signalOf(token: CancellationToken): AbortSignal {
  const abort = new AbortController();
  if (token.isCancellationRequested) abort.abort();
  token.onCancellationRequested(() => abort.abort());
  return abort.signal;
}

function obey(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
}
