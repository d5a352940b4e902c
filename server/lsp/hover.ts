import type { Hover } from 'vscode-languageserver/node';
import { MarkupKind } from 'vscode-languageserver/node';
import { findingHover } from '../service/message';
import { guardRequest } from './guard';
import { hoverManifest } from './manifest/hover';
import { hoverPolicy } from './policy/hover';
import { shapes } from './shapes';
import type { Feature } from './server';

const none: Hover | null = null;

/** `textDocument/hover` */
export const hover: Feature = ({ connection, service, policies, manifests, live, log }) => {
  connection.onHover(
    guardRequest(log, 'textDocument/hover', shapes.hover, none, async ({ textDocument, position }) => {
      const finding = service.findingAt(textDocument.uri, position);
      if (!finding)
        return (
          hoverPolicy(policies, textDocument.uri, position, live) ??
          hoverManifest(manifests, textDocument.uri, position)
        );
      return {
        range: finding.range,
        contents: { kind: MarkupKind.Markdown, value: findingHover(finding) },
      };
    }),
  );
};
