import type { DocumentSymbol, FoldingRange, SelectionRange } from 'vscode-languageserver/node';
import { FoldingRangeKind, SymbolKind } from 'vscode-languageserver/node';
import { policyFolds, policySelections, policySymbols } from '../../policies/editor/symbols';
import { guardRequest } from '../guard';
import type { Feature } from '../server';
import { shapes } from '../shapes';

/** `textDocument/documentSymbol`, `foldingRange`, `selectionRange` */
export const policyOutline: Feature = ({ connection, methods, policies, log }) => {
  methods.documentSymbol.push(
    guardRequest<typeof shapes.document, DocumentSymbol[]>(
      log,
      'textDocument/documentSymbol',
      shapes.document,
      [],
      ({ textDocument: { uri } }) => {
        const document = policies.edited(uri);
        if (!document) return [];
        const { index, parts } = document;
        return parts.flatMap(({ checked }) =>
          policySymbols(checked.policy).map(({ name, detail, selection, ...span }) => ({
            name,
            detail,
            kind: SymbolKind.Object,
            range: index.rangeOf(span),
            selectionRange: index.rangeOf(selection),
          })),
        );
      },
    ),
  );

  connection.onFoldingRanges(
    guardRequest<typeof shapes.document, FoldingRange[]>(
      log,
      'textDocument/foldingRange',
      shapes.document,
      [],
      ({ textDocument: { uri } }) => {
        const index = policies.edited(uri)?.index;
        if (!index) return [];
        return policyFolds(index.text).flatMap(({ span, comment }) => {
          const { start, end } = index.rangeOf(span);
          if (start.line >= end.line) return [];
          return [
            { startLine: start.line, endLine: end.line, ...(comment && { kind: FoldingRangeKind.Comment }) },
          ];
        });
      },
    ),
  );

  connection.onSelectionRanges(
    guardRequest<typeof shapes.selectionRange, SelectionRange[]>(
      log,
      'textDocument/selectionRange',
      shapes.selectionRange,
      [],
      ({ textDocument: { uri }, positions }) => {
        const index = policies.edited(uri)?.index;
        if (!index) return [];
        const selectionsAt = policySelections(index.text);
        return positions.map((position) =>
          selectionsAt(index.offsetAt(position)).reduceRight<SelectionRange>(
            (parent, span) => ({ range: index.rangeOf(span), parent }),
            { range: index.rangeOf({ start: 0, end: index.text.length }) },
          ),
        );
      },
    ),
  );
};
