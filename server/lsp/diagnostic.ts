import type { DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { DocumentDiagnosticReportKind } from 'vscode-languageserver/node';
import { toDiagnostics } from './convert';
import { guardRequest, obeyCancellation } from './guard';
import { policyTestDiagnostics } from './policy/policyTests';
import { shapes } from './shapes';
import type { Feature } from './server';

const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** `textDocument/diagnostic`: the client pulls; `unchanged` when it has the answer already. */
export const diagnostic: Feature = (server) => {
  const { connection, service, policies, manifests, log } = server;
  connection.languages.diagnostics.on(
    guardRequest<typeof shapes.diagnostic, DocumentDiagnosticReport>(
      log,
      'textDocument/diagnostic',
      shapes.diagnostic,
      nothing,
      async ({ textDocument: { uri }, previousResultId }, token) => {
        await obeyCancellation(token);
        const answer = service.findings(uri);
        const policy = policies.diagnostics(uri);
        const tests = policyTestDiagnostics(server, uri);
        const manifest = await manifests.diagnostics(uri);
        const ids: readonly string[] = [
          answer.resultId,
          policy.id,
          manifest.id,
          ...tests.map(({ message }) => message),
        ];
        const resultId = ids.filter((id) => id !== '').join(' ');
        if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return {
          kind: DocumentDiagnosticReportKind.Full,
          resultId,
          items: [...toDiagnostics(uri, answer), ...policy.items, ...manifest.items, ...tests],
        };
      },
    ),
  );
};
