import type {
  CancellationToken,
  CompletionItem,
  CompletionList,
  DocumentSymbol,
  PrepareRenameResult,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { Feature } from './server';

type Answer<R> = (params: unknown, token: CancellationToken) => Promise<R>;

/**
 * Methods that several features answer, each for its own documents: they are asked until one has something to say. The
 * protocol library itself keeps the last handler only.
 */
export interface SharedMethods {
  readonly completion: Answer<CompletionItem[] | CompletionList>[];
  readonly documentSymbol: Answer<DocumentSymbol[]>[];
  readonly prepareRename: Answer<PrepareRenameResult | null>[];
  readonly rename: Answer<WorkspaceEdit | null>[];
}

export const sharedMethods = (): SharedMethods => ({
  completion: [],
  documentSymbol: [],
  prepareRename: [],
  rename: [],
});

/** `textDocument/completion`, `documentSymbol`, `prepareRename`, `rename` */
export const shared: Feature = ({ connection, methods }) => {
  connection.onCompletion(async (params, token) => first(methods.completion, params, token, []));
  connection.onDocumentSymbol(async (params, token) => first(methods.documentSymbol, params, token, []));
  connection.onPrepareRename(async (params, token) => first(methods.prepareRename, params, token, null));
  connection.onRenameRequest(async (params, token) => first(methods.rename, params, token, null));
};

async function first<R>(
  answers: readonly Answer<R>[],
  params: unknown,
  token: CancellationToken,
  nothing: R,
): Promise<R> {
  for (const answer of answers) {
    const found = await answer(params, token);
    if (found !== null && !(Array.isArray(found) && found.length === 0)) return found;
  }
  return nothing;
}
