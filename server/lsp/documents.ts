import { guardNotification } from './guard';
import { shapes } from './shapes';
import type { Feature } from './server';

/** `textDocument/didOpen`, `didChange`, `didClose`: the service keeps the text, so there is one copy of it. */
export const documents: Feature = ({ connection, service, log, refresh }) => {
  const afterwards = (uri: string) => {
    if (service.isConfiguration(uri)) refresh();
  };

  connection.onDidOpenTextDocument(
    guardNotification(
      log,
      'textDocument/didOpen',
      shapes.open,
      ({ textDocument: { uri, languageId, version, text } }) => {
        service.open(uri, languageId, version, text);
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
        afterwards(uri);
      },
    ),
  );
  connection.onDidCloseTextDocument(
    guardNotification(log, 'textDocument/didClose', shapes.close, ({ textDocument: { uri } }) => {
      service.close(uri);
      afterwards(uri);
    }),
  );
};
