import type { Hover } from 'vscode-languageserver/node';
import { MarkupKind } from 'vscode-languageserver/node';
import { policyHover } from '../../policies/editor/hover';
import { innerOffset } from '../../policies/editor/innerOffset';
import type { Position } from '../../text/types';
import type { LiveFacts } from './liveFacts';
import type { PolicyDocuments } from './policyDocuments';

/** What there is to say about a place in a policy; null elsewhere. */
export function hoverPolicy(
  policies: PolicyDocuments,
  uri: string,
  position: Position,
  live: LiveFacts,
): Hover | null {
  const document = policies.checked(uri);
  if (!document) return null;
  const offset = document.index.offsetAt(position);
  for (const part of document.parts) {
    const inner = innerOffset(part, offset);
    if (inner === undefined) continue;
    const lineOf = (at: number) =>
      document.index.positionAt(part.outer({ start: at, end: at }).start).line + 1;
    const hover = policyHover(part.checked.policy, inner, lineOf, live.now);
    if (!hover) return null;
    return {
      range: document.index.rangeOf(part.outer(hover)),
      contents: { kind: MarkupKind.Markdown, value: document.concealed(hover.markdown) },
    };
  }
  return null;
}
