import type { Hover } from 'vscode-languageserver/node';
import { MarkupKind } from 'vscode-languageserver/node';
import { findingHover } from '../service/message';
import { guardRequest } from './guard';
import { shapes } from './shapes';
import type { Feature } from './server';

const none: Hover | null = null;

/** `textDocument/hover` */
export const hover: Feature = ({ connection, service, log }) => {
  connection.onHover(
    guardRequest(log, 'textDocument/hover', shapes.hover, none, ({ textDocument, position }) => {
      const finding = service.findingAt(textDocument.uri, position);
      if (!finding) return null;
      return {
        range: finding.range,
        contents: { kind: MarkupKind.Markdown, value: findingHover(finding) },
      };
    }),
  );
};
