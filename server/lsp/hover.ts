import type { Hover, HoverParams } from 'vscode-languageserver/node';
import { MarkupKind } from 'vscode-languageserver/node';
import { findingHover } from '../service/message';
import { guardRequest } from './guard';
import { shapes } from './params';
import type { Feature } from './server';

/** `textDocument/hover` */
export const hover: Feature = ({ connection, service, log }) => {
  connection.onHover(
    guardRequest<HoverParams, Hover | null>(
      log,
      'textDocument/hover',
      shapes.hover,
      null,
      ({ textDocument, position }) => {
        const finding = service.findingAt(textDocument.uri, position);
        if (!finding) return null;
        return {
          range: finding.range,
          contents: { kind: MarkupKind.Markdown, value: findingHover(finding) },
        };
      },
    ),
  );
};
