import { isPolicyFile, policyLanguage } from '../policies/editor/policiesIn';
import { PolicyFound } from '../protocol/policies';
import { guardNotification } from './guard';
import { shapes } from './shapes';
import type { Feature } from './server';

/** `textDocument/didOpen`, `didChange`, `didClose`: the service keeps the text, so there is one copy of it. */
export const documents: Feature = ({ connection, service, policies, manifests, workspace, log, refresh }) => {
  const afterwards = (uri: string) => {
    if (!service.isConfiguration(uri)) return;
    refresh();
    workspace.reviewOpen();
  };

  const tellPolicy = (uri: string, languageId: string, text: string) => {
    if (!/\.hcl$/i.test(uri) || languageId === policyLanguage || !isPolicyFile(uri, text)) return;
    connection.sendNotification(PolicyFound.method, { uri }).catch(() => undefined);
  };

  connection.onDidOpenTextDocument(
    guardNotification(
      log,
      'textDocument/didOpen',
      shapes.open,
      ({ textDocument: { uri, languageId, version, text } }) => {
        service.open(uri, languageId, version, text);
        policies.opened(uri);
        tellPolicy(uri, languageId, text);
        workspace.opened(uri);
        afterwards(uri);
      },
    ),
  );
  connection.onDidChangeTextDocument(
    guardNotification(
      log,
      'textDocument/didChange',
      shapes.change,
      ({ textDocument: { uri, version }, contentChanges }) => {
        service.change(uri, version, contentChanges);
        workspace.changed(uri);
        afterwards(uri);
      },
    ),
  );
  connection.onDidCloseTextDocument(
    guardNotification(log, 'textDocument/didClose', shapes.close, ({ textDocument: { uri } }) => {
      service.close(uri);
      policies.closed(uri);
      manifests.closed(uri);
      workspace.closed(uri);
      afterwards(uri);
    }),
  );
};
