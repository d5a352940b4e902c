import {
  BulkRegistration,
  CompletionRequest,
  DefinitionRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  ReferencesRequest,
  RenameRequest,
} from 'vscode-languageserver/node';
import { manifestLanguages } from './manifestText';

const documentSelector = manifestLanguages.map((language) => ({ language }));

/** Offers what there is for manifests in the languages that they are written in. */
export function registerManifests(all: BulkRegistration, registers: ReadonlySet<string>): void {
  const options = { documentSelector };
  if (registers.has('completion'))
    all.add(CompletionRequest.type, { ...options, triggerCharacters: [' ', '/', '.', '"'] });
  if (registers.has('definition')) all.add(DefinitionRequest.type, options);
  if (registers.has('references')) all.add(ReferencesRequest.type, options);
  if (registers.has('documentSymbol')) all.add(DocumentSymbolRequest.type, options);
  if (registers.has('documentLink')) all.add(DocumentLinkRequest.type, options);
  if (registers.has('rename')) all.add(RenameRequest.type, { ...options, prepareProvider: true });
}
