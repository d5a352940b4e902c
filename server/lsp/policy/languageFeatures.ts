import {
  BulkRegistration,
  CodeLensRequest,
  CompletionRequest,
  DocumentFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensRegistrationType,
} from 'vscode-languageserver/node';
import { policyLanguage } from '../../policies/editor/policiesIn';
import type { Feature } from '../server';
import { policyAsk } from './ask';
import { policyCompletion } from './completion';
import { policyFormatting } from './formatting';
import { policyOutline } from './outline';
import { policyRename } from './rename';
import { policySemanticTokens, semanticTokensLegend } from './semanticTokens';

const documentSelector = [{ language: policyLanguage }];
/** Languages with policies inside; completion in YAML is offered for manifests already. */
const outer = ['terraform', 'shellscript', 'makefile', 'dockerfile'].map((language) => ({ language }));
const withOuter = [...documentSelector, ...outer];
const withYaml = [...withOuter, { language: 'yaml' }, { language: 'ansible' }];

/** What is offered in documents of the policy language only. */
export const policyLanguageFeatures: readonly Feature[] = [
  policyAsk,
  policyCompletion,
  policyFormatting,
  policyOutline,
  policyRename,
  policySemanticTokens,
];

/** Registers them for that language: as an ability of the server they would make it a formatter, say, of every one. */
export function registerPolicyLanguage(all: BulkRegistration, registers: ReadonlySet<string>): void {
  const options = { documentSelector };
  if (registers.has('completion'))
    all.add(CompletionRequest.type, {
      documentSelector: withOuter,
      triggerCharacters: ['"', '/', '{', '.'],
    });
  if (registers.has('documentSymbol')) all.add(DocumentSymbolRequest.type, options);
  if (registers.has('foldingRange')) all.add(FoldingRangeRequest.type, options);
  if (registers.has('selectionRange')) all.add(SelectionRangeRequest.type, options);
  if (registers.has('formatting')) all.add(DocumentFormattingRequest.type, options);
  if (registers.has('rename')) all.add(RenameRequest.type, { ...options, prepareProvider: true });
  if (registers.has('codeLens')) all.add(CodeLensRequest.type, { documentSelector: withYaml });
  if (registers.has('semanticTokens'))
    all.add(SemanticTokensRegistrationType.type, { ...options, legend: semanticTokensLegend, full: true });
}
